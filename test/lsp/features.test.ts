import assert from 'node:assert/strict';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver/node';
import type { CompletionItem, Hover, LocationLink, WorkspaceEdit } from 'vscode-languageserver-types';
import { withSession } from '../support/lspSession.js';
import { promptWith } from '../support/sources.js';
import { uriOf } from '../support/workspaceOf.js';

const uri = uriOf('prompts/a.yaml');

describe('the server answers', () => {
  it('hover and completion from the newest text', async () => {
    await withSession({}, async (session) => {
      const params = await session.openAt(uri, promptWith('{{na█me}}'));
      const before = await session.request<Hover>('textDocument/hover', params);
      assert.match(JSON.stringify(before.contents), /Used once/);

      await session.edit(uri, '{{name}}', '{{name}} 😀 {{name}}');
      const after = await session.request<Hover>('textDocument/hover', params);
      assert.match(JSON.stringify(after.contents), /Used 2 times/);

      await session.edit(uri, '😀 {{name}}', '😀 {{');
      const position = { line: 4, character: '    {{name}} 😀 {{'.length };
      const items = await session.request<CompletionItem[]>('textDocument/completion', {
        ...params,
        position,
      });
      assert.ok(items.some(({ label }) => label === 'name'));
    });
  });

  it('with what a burst of changes leaves', async () => {
    await withSession({}, async (session) => {
      const params = await session.openAt(uri, promptWith('{{na█me}}'));
      for (let i = 0; i < 50; i++) void session.edit(uri, '{{name}}', '{{name}}{{name}}');
      const { contents } = await session.request<Hover>('textDocument/hover', params);
      assert.match(JSON.stringify(contents), /Used 51 times/);
    });
  });

  it('documentation of a completion when it is asked for', async () => {
    await withSession({}, async (session) => {
      const params = await session.openAt(uri, promptWith('{{na█}}'));
      const items = await session.request<CompletionItem[]>('textDocument/completion', params);
      const item = items.find(({ label }) => label === 'name');
      assert.equal(item?.documentation, undefined);
      const resolved = await session.request<CompletionItem>('completionItem/resolve', item ?? {});
      assert.match(JSON.stringify(resolved.documentation), /Declared in `variables`/);
    });
  });

  it('plain names to a client without snippets', async () => {
    await withSession({}, async (session) => {
      const params = await session.openAt(uri, promptWith('{{#█}}'));
      const items = await session.request<CompletionItem[]>('textDocument/completion', params);
      const each = items.find(({ label }) => label === 'each');
      assert.equal(each?.insertTextFormat, undefined);
      assert.equal(each?.textEdit?.newText, 'each');
    });
  });

  it('definition and rename in the file that the client named', async () => {
    await withSession({}, async (session) => {
      const params = await session.openAt(uri, promptWith('{{na█me}}'));
      const [target] = await session.request<LocationLink[]>('textDocument/definition', params);
      assert.equal(target?.targetUri, uri);
      const edit = await session.request<WorkspaceEdit>('textDocument/rename', {
        ...params,
        newName: 'other',
      });
      assert.equal(edit.changes?.[uri]?.length, 2);
      await assert.rejects(session.request('textDocument/rename', { ...params, newName: 'a b' }), {
        message: /'a b' cannot be the name/,
      });
    });
  });

  it('nothing about files that are not ours or not open', async () => {
    await withSession({}, async (session) => {
      const other = uriOf('other.yaml');
      const params = await session.openAt(other, 'some: "{{na█me}}"\n');
      assert.equal(await session.request('textDocument/hover', params), null);
      const unknown = { ...params, textDocument: { uri: uriOf('gone.yaml') } };
      assert.equal(await session.request('textDocument/completion', unknown), null);
      await session.closeFile(other);
      assert.equal(await session.request('textDocument/hover', params), null);
    });
  });

  it('a cancelled request with RequestCancelled', async () => {
    await withSession({}, async (session) => {
      const params = await session.openAt(uri, promptWith('{{na█me}}'));
      const source = new CancellationTokenSource();
      const answer = session.client.sendRequest('textDocument/hover', params, source.token);
      source.cancel();
      await assert.rejects(answer, { code: LSPErrorCodes.RequestCancelled });
    });
  });
});
