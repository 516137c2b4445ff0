import assert from 'node:assert/strict';
import { FileChangeType, type DocumentDiagnosticReport } from 'vscode-languageserver/node';
import { listPrompts, promptsChanged } from '../../server/src/protocol/index.js';
import { type LspSession, withSession } from '../support/lspSession.js';
import { withFolder, type PromptFolder } from '../support/promptFolder.js';
import { promptWith } from '../support/sources.js';

const capabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    didChangeConfiguration: { dynamicRegistration: true },
  },
};

describe('the files of the open folders', () => {
  it('are read at the start, those that are ours', async () => {
    const files = {
      'prompts/a.yaml': promptWith('{{name}} {{items}}'),
      'deep/er/b.json': '{"id": "b", "format": "text", "template": {"content": "Hi"}}',
      'node_modules/x/c.yaml': promptWith('Hi').replace('id: a', 'id: c'),
      'other.yaml': 'services: []\n',
      'binary.yaml': Buffer.from([0, 1, 2, 255]),
      'empty.json': '',
    };
    await withOpenFolder(files, async (session) => {
      assert.deepEqual(await ids(session), ['a', 'b']);
    });
  });

  it('are read again when the watchers tell of a change', async () => {
    await withOpenFolder(
      { 'a.yaml': promptWith('Hi'), 'sub/b.yaml': promptWith('Hi').replace('id: a', 'id: b') },
      async (session, folder) => {
        assert.deepEqual(await ids(session), ['a', 'b']);

        folder.write('c.yaml', promptWith('Hi').replace('id: a', 'id: c'));
        folder.write('a.yaml', promptWith('Hi').replace('id: a', 'id: changed'));
        await told(session, [
          { uri: folder.uriOf('c.yaml'), type: FileChangeType.Created },
          { uri: folder.uriOf('a.yaml'), type: FileChangeType.Changed },
        ]);
        assert.deepEqual(await ids(session), ['b', 'c', 'changed']);

        folder.delete('sub');
        await told(session, [{ uri: folder.uriOf('sub'), type: FileChangeType.Deleted }]);
        assert.deepEqual(await ids(session), ['c', 'changed']);
      },
    );
  });

  it('are read as .promptmanager.yaml decides, also when it changes', async () => {
    const files = {
      '.promptmanager.yaml': "files: { exclude: ['old/**'] }\n",
      'a.yaml': promptWith('Hi'),
      'old/b.yaml': promptWith('Hi').replace('id: a', 'id: b'),
      'notes.yaml': 'just: notes\n',
    };
    await withOpenFolder(files, async (session, folder) => {
      assert.deepEqual(await ids(session), ['a']);
      folder.write('.promptmanager.yaml', "dialects: { 'a.yaml': none, 'old/*': prompt-manager }\n");
      await told(session, [{ uri: folder.uriOf('.promptmanager.yaml'), type: FileChangeType.Changed }]);
      assert.deepEqual(await ids(session), ['b']);
    });
  });

  it('are checked when they are saved, where the settings say so', async () => {
    await withOpenFolder(
      { 'a.yaml': promptWith('Hi') },
      async (session, folder) => {
        const uri = folder.uriOf('a.yaml');
        const problems = async () => {
          const report: DocumentDiagnosticReport = await session.request('textDocument/diagnostic', {
            textDocument: { uri },
          });
          return report.kind === 'full' ? report.items.map(({ code }) => code) : [];
        };
        await session.open(uri, promptWith('Hi'));
        const before = await problems();
        await session.edit(uri, 'Hi', 'Hi {{#if}}');
        assert.deepEqual(await problems(), before);
        folder.write('a.yaml', promptWith('Hi {{#if}}'));
        await session.client.sendNotification('textDocument/didSave', { textDocument: { uri } });
        await told(session, [{ uri, type: FileChangeType.Changed }]);
        assert.ok((await problems()).includes('unclosed-block'));
      },
      { diagnostics: { run: 'onSave' } },
    );
  });

  it('count less than what the editor shows, until it is closed', async () => {
    await withOpenFolder({ 'a.yaml': promptWith('Hi') }, async (session, folder) => {
      const uri = folder.uriOf('a.yaml');
      await session.open(uri, promptWith('Hi').replace('id: a', 'id: typed'));
      assert.deepEqual(await ids(session), ['typed']);
      folder.write('a.yaml', promptWith('Hi').replace('id: a', 'id: saved'));
      await session.client.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri, type: FileChangeType.Changed }],
      });
      assert.deepEqual(await ids(session), ['typed']);
      const changed = session.heard(promptsChanged);
      await session.closeFile(uri);
      await changed;
      assert.deepEqual(await ids(session), ['saved']);
    });
  });

  it('are chosen by the settings', async () => {
    let files = {};
    await withFolder(
      { 'a.yaml': promptWith('Hi'), 'old/b.yaml': promptWith('Hi').replace('id: a', 'id: b') },
      async (folder) => {
        await withSession(
          { capabilities, folders: [folder.uri], settings: () => ({ files }) },
          async (session) => {
            assert.deepEqual(await ids(session), ['a', 'b']);
            files = { exclude: ['old/**'] };
            const changed = session.heard(promptsChanged);
            await session.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
            await changed;
            assert.deepEqual(await ids(session), ['a']);
          },
        );
      },
    );
  });

  it('follow the folders that are added and removed', async () => {
    await withFolder({ 'a.yaml': promptWith('Hi') }, async (folder) => {
      await withSession({ capabilities }, async (session) => {
        assert.deepEqual(await ids(session), []);
        const one = { uri: folder.uri, name: 'one' };
        for (const [event, expected] of [
          [{ added: [one], removed: [] }, ['a']],
          [{ added: [], removed: [one] }, []],
        ] as const) {
          const changed = session.heard(promptsChanged);
          await session.client.sendNotification('workspace/didChangeWorkspaceFolders', { event });
          await changed;
          assert.deepEqual(await ids(session), expected);
        }
      });
    });
  });

  it('are watched as far as the client can', async () => {
    await withOpenFolder({}, async (session) => {
      await ids(session);
      const registered = session.notifications.received.filter(
        ({ method }) => method === 'client/registerCapability',
      );
      const methods = [...JSON.stringify(registered).matchAll(/"method":"(workspace\/[^"]+)"/g)].map(
        ([, method]) => method,
      );
      assert.deepEqual(
        new Set(methods),
        new Set(['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles']),
      );
    });
  });

  it('show their progress', async () => {
    const able = { ...capabilities, window: { workDoneProgress: true } };
    await withFolder({ 'a.yaml': promptWith('Hi') }, async (folder) => {
      await withSession({ capabilities: able, folders: [folder.uri] }, async (session) => {
        assert.deepEqual(await ids(session), ['a']);
        const kinds = session.notifications.received
          .filter(({ method }) => method === '$/progress')
          .map(({ params }) => /"kind":"(\w+)"/.exec(JSON.stringify(params))?.[1]);
        assert.deepEqual(new Set(kinds), new Set(['begin', 'report', 'end']));
      });
    });
  });
});

async function withOpenFolder(
  files: Readonly<Record<string, string | Buffer>>,
  test: (session: LspSession, folder: PromptFolder) => Promise<void>,
  settings: object | null = null,
): Promise<void> {
  await withFolder(files, (folder) =>
    withSession({ capabilities, folders: [folder.uri], settings: () => settings }, (session) =>
      test(session, folder),
    ),
  );
}

async function told(session: LspSession, changes: readonly object[]): Promise<void> {
  const changed = session.heard(promptsChanged);
  await session.client.sendNotification('workspace/didChangeWatchedFiles', { changes });
  await changed;
}

async function ids(session: LspSession): Promise<readonly string[]> {
  return (await session.ask(listPrompts, null)).map(({ id }) => id);
}
