import assert from 'node:assert/strict';
import type { CodeAction, TextEdit } from 'vscode-languageserver-types';
import { withSession } from '../support/lspSession.js';
import { promptWith } from '../support/sources.js';
import { uriOf } from '../support/workspaceOf.js';

const uri = uriOf('prompts/a.yaml');

describe('the server changes text', () => {
  it('closing a block as it is typed', async () => {
    await withSession({}, async (session) => {
      const params = await session.openAt(uri, promptWith('{{#if name}}█'));
      const options = { tabSize: 2, insertSpaces: true };
      const edits = await session.request<TextEdit[]>('textDocument/onTypeFormatting', {
        ...params,
        ch: '}',
        options,
      });
      assert.deepEqual(
        edits.map(({ newText }) => newText),
        ['{{/if}}'],
      );
    });
  });

  it('formatting a document', async () => {
    await withSession({}, async (session) => {
      const { textDocument } = await session.openAt(uri, promptWith('█{{ name }}'));
      const edits = await session.request<TextEdit[]>('textDocument/formatting', {
        textDocument,
        options: { tabSize: 2, insertSpaces: true },
      });
      assert.equal(edits.length, 2);
    });
  });

  it('by quick fixes, refactorings and fix all, each where its kind is asked for', async () => {
    await withSession({}, async (session) => {
      const { textDocument, position } = await session.openAt(uri, promptWith('{{#if not na█me}}a{{/if}}'));
      const kindsFor = async (only: string) => {
        const context = { diagnostics: [], only: [only] };
        const range = { start: position, end: position };
        const params = { textDocument, range, context };
        const actions = await session.request<CodeAction[]>('textDocument/codeAction', params);
        return actions.map(({ kind }) => kind);
      };
      assert.deepEqual(await kindsFor('refactor'), ['refactor.rewrite']);
      assert.deepEqual(await kindsFor('source.fixAll'), ['source.fixAll.promptManager']);
    });
  });
});
