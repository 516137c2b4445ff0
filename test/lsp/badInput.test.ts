import assert from 'node:assert/strict';
import type { DocumentDiagnosticReport } from 'vscode-languageserver/node';
import { listPrompts } from '../../server/src/protocol/index.js';
import { type LspSession, pullingClient, withSession } from '../support/lspSession.js';
import { withFolder } from '../support/promptFolder.js';
import { promptWith } from '../support/sources.js';
import { uriOf } from '../support/workspaceOf.js';

const uri = uriOf('prompts/a.yaml');

const badTexts: Readonly<Record<string, string>> = {
  nothing: '',
  'broken YAML': 'id: a\nformat: text\ntemplate: {content: "x\n  - y: [\n',
  'broken JSON': '{"id": "a", "format": "text", "template": {"content": "{{x"',
  'half a tag': promptWith('{{'),
  'a list': '- 1\n- 2\n',
  binary: '\0\u0001\ufffd\0',
  'lone surrogates': promptWith('\ud800 {{\udc00}}'),
  'lone carriage returns and tabs': 'id: a\r\tformat: text\r\ntemplate:\r\n  content: "{{#if\t"\r\n',
  'many open blocks': promptWith('{{#if x}}'.repeat(1000)),
  'nested parentheses': promptWith(`{{a ${'('.repeat(1000)}`),
};

describe('bad input', () => {
  for (const [what, text] of Object.entries(badTexts)) {
    it(`such as ${what} is answered by every feature`, async () => {
      await withSession({ capabilities: pullingClient }, async (session) => {
        await session.open(uri, text);
        await askEverything(session);
      });
    });
  }

  it('may be two megabytes long', async () => {
    await withSession({ capabilities: pullingClient }, async (session) => {
      const line = `${'A sentence of the prompt. '.repeat(20)}{{name}}{{#each items}}{{this}}{{/each}}\n`;
      await session.open(uri, promptWith(line.repeat(2_000_000 / line.length)));
      await askEverything(session);
    });
  }).timeout(30_000);

  it('is marked at the right column behind CRLF, tabs and emoji', async () => {
    await withSession({ capabilities: pullingClient }, async (session) => {
      await session.open(uri, promptWith('\t😀{{name}}{{items}}{{nmae}}').replaceAll('\n', '\r\n'));
      const [diagnostic] = await pull(session);
      const character = '    \t😀{{name}}{{items}}{{'.length;
      assert.deepEqual(diagnostic?.range, {
        start: { line: 4, character },
        end: { line: 4, character: character + 4 },
      });
    });
  });

  it('has the same columns with a byte order mark on disk as without it in the editor', async () => {
    await withFolder({ 'a.yaml': `\ufeff${promptWith('{{nmae}} {{name}} {{items}}')}` }, async (folder) => {
      await withSession({ folders: [folder.uri] }, async (session) => {
        const [prompt] = await session.ask(listPrompts, null);
        assert.deepEqual(prompt?.firstProblem, { line: 4, character: 6 });
      });
    });
  });

  it('may vanish while it is asked for', async () => {
    await withFolder({ 'a.yaml': promptWith('Hi') }, async (folder) => {
      await withSession({ folders: [folder.uri], capabilities: pullingClient }, async (session) => {
        await session.ask(listPrompts, null);
        folder.remove();
        await session.client.sendNotification('workspace/didChangeWatchedFiles', {
          changes: [{ uri: folder.uriOf('a.yaml'), type: 2 }],
        });
        await session.request('textDocument/hover', {
          textDocument: { uri: folder.uriOf('a.yaml') },
          position: { line: 0, character: 0 },
        });
      });
    });
  });
});

async function askEverything(session: LspSession): Promise<void> {
  const position = { line: 4, character: 6 };
  const params = { textDocument: { uri }, position };
  const range = { start: position, end: position };
  for (const method of [
    'hover',
    'completion',
    'definition',
    'documentHighlight',
    'documentSymbol',
    'foldingRange',
    'prepareRename',
    'linkedEditingRange',
    'semanticTokens/full',
  ]) {
    await session.request(`textDocument/${method}`, params);
  }
  await session.request('textDocument/references', { ...params, context: { includeDeclaration: true } });
  await session.request('textDocument/codeAction', { ...params, range, context: { diagnostics: [] } });
  await pull(session);
  await session.ask(listPrompts, null);
}

async function pull(
  session: LspSession,
): Promise<Extract<DocumentDiagnosticReport, { kind: 'full' }>['items']> {
  const report = await session.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
    textDocument: { uri },
  });
  assert.ok(report.kind === 'full');
  return report.items;
}
