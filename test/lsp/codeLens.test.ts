import assert from 'node:assert/strict';
import type { CodeLens } from 'vscode-languageserver-types';
import { commitVersion, listPrompts } from '../../server/src/protocol/index.js';
import { withSession } from '../support/lspSession.js';
import { withFolder } from '../support/promptFolder.js';
import { promptWith } from '../support/sources.js';
import { uriOf } from '../support/workspaceOf.js';

describe('the lens of a version', () => {
  it('is filled in when a client asks for it', async () => {
    await withSession({}, async (session) => {
      const uri = uriOf('prompts/a.yaml');
      await session.open(uri, `version: 1.2.0\n${promptWith('Hi')}`);
      const lenses = await session.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
      const open = lenses.filter(({ command }) => !command);
      assert.equal(open.length, 1);
      const lens = await session.request<CodeLens>('codeLens/resolve', open[0]);
      assert.equal(lens.command?.title, 'v1.2.0 · not committed');
    });
  });

  it('is asked for again when a version was committed', async () => {
    const capabilities = {
      workspace: {
        codeLens: { refreshSupport: true },
        didChangeWatchedFiles: { dynamicRegistration: true },
      },
    };
    const files = { 'prompts/a.yaml': `version: 1.2.0\n${promptWith('Hi')}` };
    await withFolder(files, async (folder) => {
      const uri = folder.uriOf('prompts/a.yaml');
      await withSession({ folders: [folder.uri], capabilities }, async (session) => {
        await session.ask(listPrompts, null);
        const asked = session.notifications.next('workspace/codeLens/refresh');
        await session.ask(commitVersion, { uri, index: 0, bump: 'first', changelog: '', author: 'Ann' });
        await asked;
        await session.open(uri, folder.read('prompts/a.yaml'));
        const lenses = await session.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
        const open = lenses.find(({ command }) => !command);
        const lens = await session.request<CodeLens>('codeLens/resolve', open);
        assert.equal(lens.command?.title, 'v1.2.0');
      });
    });
  });
});
