import assert from 'node:assert/strict';
import type {
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  SemanticTokens,
  SemanticTokensDelta,
  SymbolInformation,
} from 'vscode-languageserver-types';
import { withSession } from '../support/lspSession.js';
import { promptWith } from '../support/sources.js';
import { uriOf } from '../support/workspaceOf.js';

const uri = uriOf('prompts/a.yaml');
const textDocument = { uri };

describe('the server answers', () => {
  it('changes of colours to a client that has the last ones', async () => {
    await withSession({}, async (session) => {
      await session.open(uri, promptWith('{{name}} {{items}}'));
      const first = await session.request<SemanticTokens>('textDocument/semanticTokens/full', {
        textDocument,
      });
      const changes = (previousResultId: string | undefined) =>
        session.request<SemanticTokens & SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
          textDocument,
          previousResultId,
        });

      await session.edit(uri, '{{items}}', '{{items}} {{name}}');
      const delta = await changes(first.resultId);
      const [edit, ...others] = delta.edits;
      assert.ok(edit);
      assert.deepEqual(others, []);
      const patched = [...first.data];
      patched.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
      const now = await session.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
      assert.deepEqual(patched, now.data);

      const unknown = await changes(first.resultId);
      assert.deepEqual(unknown.data, now.data);
    });
  });

  it('colours of a range', async () => {
    await withSession({}, async (session) => {
      await session.open(uri, promptWith('{{name}}\n{{items}}'));
      const range = { start: { line: 5, character: 0 }, end: { line: 6, character: 0 } };
      const { data } = await session.request<SemanticTokens>('textDocument/semanticTokens/range', {
        textDocument,
        range,
      });
      assert.equal(data[0], 5);
      assert.equal(data.length, 3 * 5);
    });
  });

  it('the calls of partials step by step', async () => {
    await withSession({}, async (session) => {
      const source = promptWith('{{> foo█ter}}').replace(
        '  variables',
        '  partials: {footer: "{{> line}}", line: "--"}\n  variables',
      );
      const params = await session.openAt(uri, source);
      const items = await session.request<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', params);
      assert.deepEqual(
        items.map(({ name }) => name),
        ['footer'],
      );
      const calls = await session.request<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', {
        item: items[0],
      });
      assert.deepEqual(
        calls.map(({ to }) => to.name),
        ['line'],
      );
    });
  });

  it('the prompts of the workspace by name', async () => {
    await withSession({}, async (session) => {
      await session.open(uri, promptWith('Hi'));
      const found = await session.request<SymbolInformation[]>('workspace/symbol', { query: 'A' });
      assert.deepEqual(
        found.map(({ location }) => location.uri),
        [uri],
      );
      assert.deepEqual(await session.request('workspace/symbol', { query: 'b' }), []);
    });
  });
});
