import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defaultDiscovery, discoverFiles, readTextFile, walkFiles } from '../../server/src/node/index.js';
import { defaultSettings } from '../../server/src/protocol/index.js';

describe('files below a folder', () => {
  let root: string;

  beforeEach(() => (root = mkdtempSync(path.join(tmpdir(), 'discover-'))));
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('are the included ones without the excluded ones, in a fixed order', async () => {
    write({
      'b.yaml': '',
      'a/z.json': '{}',
      'a/x.txt': '',
      'B.yml': '',
      'node_modules/p/a.yaml': '',
      'a/dist/c.yaml': '',
    });
    assert.deepEqual(await discovered(), ['B.yml', 'a/z.json', 'b.yaml']);
  });

  it('follow links, but each folder once and never in a circle', async () => {
    write({ 'prompts/a.yaml': '', 'elsewhere.txt': '' });
    symlinkSync(root, path.join(root, 'prompts', 'loop'));
    symlinkSync(path.join(root, 'prompts'), path.join(root, 'twin'));
    symlinkSync(path.join(root, 'nowhere'), path.join(root, 'broken.yaml'));
    assert.deepEqual(await discovered(), ['prompts/a.yaml']);
  });

  it('are told when a link leads out of the folder', async () => {
    write({ 'shop/a.yaml': '', 'shop/b.yaml': '', 'other/c.yaml': '', 'other/d/e.yaml': '' });
    const shop = path.join(root, 'shop');
    symlinkSync(path.join(shop, 'b.yaml'), path.join(shop, 'inside.yaml'));
    symlinkSync(path.join(root, 'other/c.yaml'), path.join(shop, 'outside.yaml'));
    symlinkSync(path.join(root, 'other/d'), path.join(shop, 'folder'));
    const outside: string[][] = [];
    const walk = walkFiles(shop, defaultDiscovery, (file, target) => outside.push([file, target]));
    const walked: string[] = [];
    for await (const file of walk) walked.push(path.relative(shop, file).replaceAll(path.sep, '/'));
    assert.deepEqual(walked, ['a.yaml', 'b.yaml', 'inside.yaml', 'outside.yaml', 'folder/e.yaml']);
    assert.deepEqual(
      outside.map((paths) => paths.map((one) => path.relative(root, one).replaceAll(path.sep, '/'))),
      [
        ['shop/outside.yaml', 'other/c.yaml'],
        ['shop/folder/e.yaml', 'other/d/e.yaml'],
      ],
    );
  });

  it('leave out what is larger than 5 MB', async () => {
    write({ 'large.yaml': 'a'.repeat(5 * 1024 * 1024 + 1), 'small.yaml': 'a' });
    assert.deepEqual(await discovered(), ['small.yaml']);
  });

  it('are none in a folder that is not there', async () => {
    assert.deepEqual(await discoverFiles(path.join(root, 'nowhere')), []);
  });

  it('are chosen by the globs given', async () => {
    write({ 'a.yaml': '', 'b.hbs': '', 'old/c.hbs': '' });
    assert.deepEqual(await discovered({ include: ['**/*.hbs'], exclude: ['old/**'] }), ['b.hbs']);
  });

  it('are by default the ones that the settings name', () => {
    assert.deepEqual(defaultDiscovery, defaultSettings.files);
  });

  it('are read without byte order mark, line breaks as they are', async () => {
    write({ 'a.yaml': '\uFEFFid: a\r\nname: 😀\r\n' });
    assert.deepEqual(await readTextFile(path.join(root, 'a.yaml')), {
      kind: 'text',
      text: 'id: a\r\nname: 😀\r\n',
    });
  });

  it('say why they cannot be read', async () => {
    write({ 'binary.yaml': 'a\0b', 'large.yaml': 'a'.repeat(5 * 1024 * 1024 + 1) });
    const reason = async (file: string) => readTextFile(path.join(root, file));
    assert.deepEqual(await reason('binary.yaml'), { kind: 'unreadable', reason: 'binary' });
    assert.deepEqual(await reason('large.yaml'), { kind: 'unreadable', reason: 'too-large' });
    assert.deepEqual(await reason('gone.yaml'), { kind: 'unreadable', reason: 'missing' });
    assert.deepEqual(await reason('.'), { kind: 'unreadable', reason: 'folder' });
  });

  async function discovered(discovery = defaultDiscovery): Promise<readonly string[]> {
    const files = await discoverFiles(root, discovery);
    return files.map((file) => path.relative(root, file).replaceAll(path.sep, '/'));
  }

  function write(files: Readonly<Record<string, string>>): void {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
    }
  }
});
