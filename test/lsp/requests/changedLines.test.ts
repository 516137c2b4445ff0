import assert from 'node:assert/strict';
import { changedLines, commitVersion, type PromptKey } from '../../../server/src/protocol/index.js';
import { withFolder } from '../../support/promptFolder.js';
import { withSession, type LspSession } from '../../support/lspSession.js';

const text = 'id: a\nversion: 1.0.0\nformat: text\ntemplate:\n  content: |-\n    Hello\n    you\n';

describe('the changed lines of a prompt', () => {
  it('are those that differ from the newest version, as the editor shows them', () =>
    check({ editor: { changedLines: true } }, async (session, key, saved) => {
      await session.open(key.uri, saved);
      assert.deepEqual(await session.ask(changedLines, key), []);
      await session.edit(key.uri, 'you', 'you\n    there');
      const start = saved.split('\n').indexOf('    you') + 1;
      assert.deepEqual(await session.ask(changedLines, key), [{ kind: 'added', start, end: start + 1 }]);
    }));

  it('are not looked for unless the user wants to see them', () =>
    check({}, async (session, key) => {
      assert.equal(await session.ask(changedLines, key), null);
    }));

  async function check(
    settings: unknown,
    test: (session: LspSession, key: PromptKey, saved: string) => Promise<void>,
  ): Promise<void> {
    await withFolder({ 'prompts/a.yaml': text }, (folder) =>
      withSession({ folders: [folder.uri], initializationOptions: { settings } }, async (session) => {
        const key = { uri: folder.uriOf('prompts/a.yaml'), index: 0 };
        await session.ask(commitVersion, { ...key, bump: 'first', changelog: 'First.', author: null });
        await test(session, key, folder.read('prompts/a.yaml'));
      }),
    );
  }
});
