import assert from 'node:assert/strict';
import {
  applyEdits,
  checksumOfData,
  decodeNode,
  readJson,
  valueOf,
  versionProblems,
} from '../../../../server/src/core/index.js';
import { sha256 } from '../../../../server/src/node/index.js';
import { fileAt, workspaceOf } from '../../../support/workspaceOf.js';

const prompt = (version: string, content = 'Hello') =>
  `id: greet\nversion: ${version}\nformat: text\ntemplate:\n  content: ${content}\n`;

interface RecordText {
  readonly version?: string;
  readonly inner?: string;
  readonly parent?: string;
  readonly checksum?: string | null;
  readonly changelog?: string;
  readonly id?: string;
}

function record({
  version = '1.0.1',
  inner = version,
  parent,
  checksum,
  changelog = 'Better',
  id = 'greet',
}: RecordText): string {
  const data = { id, version: inner, format: 'text', template: { content: 'Hello' } };
  const { root } = readJson(JSON.stringify(data));
  assert(root);
  const right = checksumOfData(decodeNode(root), sha256);
  return JSON.stringify({
    prompt: data,
    version,
    created_at: '2026-01-01T10:00:00',
    changelog,
    parent_version: parent ?? null,
    checksum: checksum === undefined ? right : checksum,
  });
}

describe('versionProblems', () => {
  describe('of a record', () => {
    const first = record({ version: '1.0.0' });

    it('has nothing to say of a sound one', () => {
      checkFile(
        { 'versions/greet_1.0.0.json': first, 'versions/greet_1.0.1.json': record({ parent: '1.0.0' }) },
        [],
      );
    });

    for (const [what, files, codes] of [
      [
        'whose checksum is another',
        { 'versions/greet_1.0.1.json': record({ checksum: 'f'.repeat(64) }) },
        ['checksum-mismatch'],
      ],
      ['without checksum', { 'versions/greet_1.0.1.json': record({ checksum: null }) }, ['checksum-missing']],
      [
        'without changelog',
        { 'versions/greet_1.0.1.json': record({ changelog: ' ' }) },
        ['changelog-missing'],
      ],
      [
        'whose prompt is of another version',
        { 'versions/greet_1.0.1.json': record({ inner: '1.0.2' }) },
        ['record-version-differs'],
      ],
      ['in a file of another name', { 'versions/greet_1.0.json': record({}) }, ['record-file-name']],
      [
        'with a twin',
        { 'versions/copy.json': record({}), 'versions/greet_1.0.1.json': record({}) },
        ['duplicate-version'],
      ],
      [
        'whose parent is not stored',
        { 'versions/greet_1.0.0.json': first, 'versions/greet_1.0.1.json': record({ parent: '0.9.0' }) },
        ['parent-missing'],
      ],
      [
        'whose parent is newer',
        {
          'versions/greet_2.0.0.json': record({ version: '2.0.0' }),
          'versions/greet_1.0.1.json': record({ parent: '2.0.0' }),
        },
        ['version-order'],
      ],
      [
        'of an id like a version',
        { 'versions/a_1.0.0_1.0.1.json': record({ id: 'a_1.0.0' }) },
        ['record-name-ambiguous'],
      ],
      [
        'that the library cannot load',
        { 'versions/greet_1.0.1.json': record({ version: '1.0' }) },
        ['bad-version', 'bad-version', 'record-file-name'],
      ],
    ] as const)
      it(`finds one ${what}`, () => checkFile(files, codes));

    it('does not miss the parent of a record that is looked at alone', () => {
      checkFile({ 'versions/greet_1.0.1.json': record({ parent: '1.0.0' }) }, []);
    });

    it('computes the checksum anew', () => {
      const path = 'versions/greet_1.0.1.json';
      const workspace = workspaceOf({ [path]: record({ checksum: 'f'.repeat(64) }) });
      const file = fileAt(workspace, path);
      const [problem] = versionProblems(file, workspace, { sha256 });
      const mended = applyEdits(file.text, problem?.fixes?.[0]?.edits ?? []);
      assert.equal(mended, record({}));
      assert(valueOf(readJson(mended).root, 'checksum'));
    });
  });

  describe('of a prompt', () => {
    for (const [what, files, codes] of [
      [
        'like its snapshot',
        { 'prompts/greet/_versions/1.0.0.yaml': prompt('1.0.0'), 'prompts/greet.yaml': prompt('1.0.0') },
        [],
      ],
      ['without snapshots', { 'prompts/greet.yaml': prompt('1.0.0') }, []],
      [
        'that has changed',
        {
          'prompts/greet/_versions/1.0.0.yaml': prompt('1.0.0'),
          'prompts/greet.yaml': prompt('1.0.0', 'Hi'),
        },
        ['changed-without-bump'],
      ],
      [
        'whose version has no snapshot',
        { 'prompts/greet/_versions/1.0.0.yaml': prompt('1.0.0'), 'prompts/greet.yaml': prompt('1.1.0') },
        ['snapshot-missing'],
      ],
      [
        'older than a snapshot',
        { 'prompts/greet/_versions/2.0.0.yaml': prompt('2.0.0'), 'prompts/greet.yaml': prompt('1.0.0') },
        ['current-older-than-snapshots'],
      ],
      [
        'of another folder',
        {
          'other/prompts/greet/_versions/2.0.0.yaml': prompt('2.0.0'),
          'prompts/greet.yaml': prompt('1.0.0'),
        },
        [],
      ],
    ] as const)
      it(`looks at one ${what}`, () => checkFile(files, codes));
  });

  it('shows of a snapshot what keeps it from being read', () => {
    checkFile({ 'prompts/greet/_versions/1.0.0.yaml': `${prompt('1.0.0')}author: me\ntags: [Big]\n` }, [
      'description-outside-metadata',
      'description-outside-metadata',
    ]);
  });
});

/** Checks what is found in the last of some files. */
function checkFile(files: Readonly<Record<string, string>>, codes: readonly string[]): void {
  const workspace = workspaceOf(files);
  const file = fileAt(workspace, Object.keys(files).at(-1) ?? '');
  const found = versionProblems(file, workspace, { sha256 });
  assert.deepEqual(
    found.map(({ code }) => code),
    codes,
  );
  for (const { message } of found) assert.match(message, /^['A-Z].*[^.][.?]$/u);
}
