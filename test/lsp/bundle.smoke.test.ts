import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { renderPrompt } from '../../server/src/protocol/index.js';
import { promptWith } from '../support/sources.js';
import { uriOf } from '../support/workspaceOf.js';

const server = path.resolve('dist', 'server.cjs');

describe('the bundle of the language server', () => {
  it('speaks over stdio, renders, and ends when it is told to', async () => {
    const program = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const ended = once(program, 'exit');
    const client = createProtocolConnection(
      new StreamMessageReader(program.stdout),
      new StreamMessageWriter(program.stdin),
    );
    client.listen();
    try {
      const uri = uriOf('prompts/a.yaml');
      const { capabilities } = await client.sendRequest<{ capabilities: object }>('initialize', {
        processId: process.pid,
        rootUri: null,
        capabilities: {},
        workspaceFolders: null,
      });
      assert.ok('hoverProvider' in capabilities);
      await client.sendNotification('initialized', {});
      const textDocument = { uri, languageId: 'yaml', version: 1, text: promptWith('Dear {{name}}') };
      await client.sendNotification('textDocument/didOpen', { textDocument });
      const params = { uri, index: 0, values: { name: 'Ann' } };
      assert.match(
        JSON.stringify(await client.sendRequest(renderPrompt.method, params)),
        /"content":"Dear Ann\\n"/,
      );
      await client.sendRequest('shutdown');
      await client.sendNotification('exit');
      assert.deepEqual(await ended, [0, null]);
    } finally {
      client.dispose();
      program.kill();
    }
  }).timeout(20_000);

  it('says how to start it when no transport is named', async () => {
    const program = spawn(process.execPath, [server], { stdio: ['ignore', 'ignore', 'pipe'] });
    const said: unknown[] = await once(program.stderr, 'data');
    assert.match(String(said[0]), /--stdio/);
    await once(program, 'exit');
    assert.equal(program.exitCode, 2);
  }).timeout(20_000);
});
