import assert from 'node:assert/strict';
import type { CodeLens } from 'vscode-languageserver-types';
import { commitVersion, listPrompts } from '../../server/src/protocol/index.js';
import { withSession } from '../support/lspSession.js';
import { withFolder } from '../support/promptFolder.js';
import { bundleRenderWorker } from '../support/renderWorker.js';
import { promptWith } from '../support/sources.js';
import { uriOf } from '../support/workspaceOf.js';

describe('lenses', () => {
  let worker: Awaited<ReturnType<typeof bundleRenderWorker>>;

  before(async () => {
    worker = await bundleRenderWorker();
  });
  after(() => worker.remove());

  it('are filled in when a client asks for them', async () => {
    await withSession({}, async (session) => {
      const uri = uriOf('prompts/a.yaml');
      await session.open(uri, `version: 1.2.0\n${promptWith('Hi')}`);
      const lenses = await session.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
      const open = lenses.filter(({ command }) => !command);
      const shown = await Promise.all(
        open.map((lens) => session.request<CodeLens>('codeLens/resolve', lens)),
      );
      assert.deepEqual(
        shown.map(({ command }) => command?.title),
        ['v1.2.0 · not committed', '~2 tokens'],
      );
    });
  });

  it('counts the tokens of the prompt with its first saved inputs', async () => {
    const files = {
      'prompts/a.prompt': '---\nmodel: mine\n---\nHello {{name}}!\n',
      'prompts/a.inputs.yaml': 'inputs:\n  one: {name: Ann and Bob}\n  two: {name: Cy}\n',
    };
    await withFolder(files, async (folder) => {
      await withSession({ folders: [folder.uri], workerFile: worker.workerFile }, async (session) => {
        await session.ask(listPrompts, null);
        const uri = folder.uriOf('prompts/a.prompt');
        await session.open(uri, folder.read('prompts/a.prompt'));
        const lenses = await session.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
        const lens = await session.request<CodeLens>('codeLens/resolve', lenses.at(-1));
        assert.equal(lens.command?.title, '~5 tokens');
      });
    });
  });

  it('are asked for again when saved inputs change', async () => {
    const capabilities = { workspace: { codeLens: { refreshSupport: true } } };
    await withSession({ capabilities }, async (session) => {
      const asked = session.notifications.next('workspace/codeLens/refresh');
      await session.open(uriOf('prompts/a.inputs.yaml'), 'inputs:\n  one: {name: Ann}\n');
      await asked;
    });
  });

  it('are asked for again when a version was committed', async () => {
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
