import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

describe('dist/cli.cjs', () => {
  const program = path.resolve('dist/cli.cjs');
  let folder: string;

  before(() => {
    assert.ok(existsSync(program), "dist/cli.cjs is not there; build it first: 'npm run build'.");
    folder = mkdtempSync(path.join(tmpdir(), 'cli-'));
    writeFileSync(
      path.join(folder, 'a.yaml'),
      "\uFEFFid: a\r\nformat: text\r\ntemplate: {content: '😀 {{x}} {{upper y}}'}\r\n",
    );
    writeFileSync(path.join(folder, 'b.yaml'), "id: b\nformat: text\ntemplate: {content: 'Hi {{x}}'}\n");
    writeFileSync(
      path.join(folder, 'c.yaml'),
      "id: c\nformat: text\ntemplate: {content: '{{> p}}', partials: {p: '{{> p}}'}}\n",
    );
    writeFileSync(path.join(folder, 'd.prompt'), '---\nmodel: openai/gpt-4o\n---\nHello wide world!\n');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('tells its version', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
    assert.deepEqual(run('--version'), { status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('renders in its worker', () => {
    assert.deepEqual(run('render', 'b', '--set', 'x=there'), { status: 0, stdout: 'Hi there\n', stderr: '' });
    const { status, stderr } = run('render', 'c.yaml');
    assert.equal(status, 1);
    assert.match(stderr, /^c\.yaml:\d+:\d+: error: .*'p' → 'p'/);
  });

  it('counts tokens as the model does', () => {
    const { status, stdout } = run('render', 'd.prompt', '--json');
    assert.equal(status, 0);
    const { tokens } = JSON.parse(stdout) as { readonly tokens: unknown };
    assert.deepEqual(tokens, {
      total: 4,
      exact: true,
      by: 'o200k',
      limit: 128_000,
      cost: (4 * 2.5) / 1_000_000,
      messages: [4],
    });
  });

  it('reports the right columns behind a byte order mark and emoji', () => {
    const { status, stdout } = run('check', 'a.yaml', '--format', 'json');
    const { findings } = JSON.parse(stdout) as {
      readonly findings: readonly { readonly code: string; readonly range: { readonly start: unknown } }[];
    };
    const finding = findings.find(({ code }) => code === 'unknown-helper');
    assert.deepEqual(finding?.range.start, { line: 2, character: 32 });
    assert.equal(status, 1);
  });

  it('ends with 2 and one sentence for wrong use', () => {
    assert.deepEqual(run('check', 'nowhere'), {
      status: 2,
      stdout: '',
      stderr: "error: 'nowhere' does not exist.\n",
    });
  });

  it('is the language server, too', async () => {
    const server = spawn(process.execPath, [program, 'lsp'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const ended = once(server, 'exit');
    const client = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    client.listen();
    const { capabilities } = await client.sendRequest<{ capabilities: object }>('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
      workspaceFolders: null,
    });
    assert.ok('hoverProvider' in capabilities);
    await client.sendRequest('shutdown');
    await client.sendNotification('exit');
    assert.deepEqual(await ended, [0, null]);
    client.dispose();
  });

  it('shows no progress and no colours in a pipe', () => {
    const { stdout, stderr } = run('check', '.');
    assert.equal(`${stdout}${stderr}`.includes('\x1b'), false);
  });

  function run(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  }
});
