import assert from 'node:assert/strict';
import {
  commitVersion,
  listPrompts,
  promptHistory,
  promptsChanged,
  versionText,
} from '../../../server/src/protocol/index.js';
import { type LspSession, withSession } from '../../support/lspSession.js';
import { withFolder, type PromptFolder } from '../../support/promptFolder.js';
import { promptWith } from '../../support/sources.js';

const greeting = `version: 1.0.0\n${promptWith('Hello {{name}} {{items}}')}`;

describe('versions', () => {
  it('are committed to disk and listed', async () => {
    await withPrompt(async (session, folder, key) => {
      const before = await session.ask(promptHistory, key);
      assert.deepEqual(before, {
        id: 'a',
        version: '1.0.0',
        versions: [],
        changed: null,
        blocked: null,
        next: { major: '2.0.0', minor: '1.1.0', patch: '1.0.1' },
      });

      const changed = session.heard(promptsChanged);
      const first = await session.ask(commitVersion, {
        ...key,
        bump: 'first',
        changelog: 'First.',
        author: 'Ann',
      });
      assert.equal(first.kind, 'committed');
      await changed;
      const second = await session.ask(commitVersion, {
        ...key,
        bump: 'minor',
        changelog: 'Warmer.',
        author: 'Ann',
      });
      assert.ok(second.kind === 'committed', JSON.stringify(second));
      assert.equal(second.version, '1.1.0');
      assert.match(folder.read('prompts/a.yaml'), /version: 1\.1\.0/);
      assert.match(folder.read('prompts/a/_versions/1.1.0.yaml'), /version: 1\.1\.0/);
      assert.match(folder.read('versions/a_1.1.0.json'), /"changelog": "Warmer\."/);

      const after = await session.ask(promptHistory, key);
      assert.deepEqual(
        after?.versions.map(({ version, changelog, createdBy, checksum }) => [
          version,
          changelog,
          createdBy,
          checksum,
        ]),
        [
          ['1.1.0', 'Warmer.', 'Ann', 'verified'],
          ['1.0.0', 'First.', 'Ann', 'verified'],
        ],
      );
      assert.equal(after.changed, false);
      const [listed] = await session.ask(listPrompts, null);
      assert.deepEqual(
        [listed?.version, listed?.versions, listed?.changed],
        ['1.1.0', ['1.1.0', '1.0.0'], false],
      );

      const old = await session.ask(versionText, { ...key, version: '1.0.0' });
      assert.equal(old?.languageId, 'yaml');
      assert.equal(old.text, folder.read('prompts/a/_versions/1.0.0.yaml'));
      assert.equal(await session.ask(versionText, { ...key, version: '9.0.0' }), null);
    });
  });

  it('come with what has changed since and the bump that it implies', async () => {
    await withPrompt(async (session, _folder, key) => {
      await session.ask(commitVersion, { ...key, bump: 'first', changelog: '', author: null });
      const same = await session.ask(promptHistory, key);
      assert.deepEqual([same?.changes, same?.proposal], [[], undefined]);
      await session.open(key.uri, greeting.replace('Hello {{name}}', 'Hello {{first}} {{name}}'));
      const after = await session.ask(promptHistory, key);
      assert.deepEqual(after?.proposal, {
        bump: 'major',
        reasons: ["Required variable 'first' was added: callers must give one more variable."],
        changelog: "Required variable 'first' was added. The content was reworded.",
      });
      assert.equal(after.changes?.length, 2);
    });
  });

  it('are compared with what the editor shows', async () => {
    await withPrompt(async (session, _folder, key) => {
      await session.ask(commitVersion, { ...key, bump: 'first', changelog: '', author: null });
      const { uri } = key;
      await session.open(uri, greeting);
      assert.equal((await session.ask(promptHistory, key))?.changed, false);
      await session.edit(uri, 'Hello', 'Dear');
      assert.equal((await session.ask(promptHistory, key))?.changed, true);
    });
  });

  it('are not committed from a text that is not saved', async () => {
    await withPrompt(async (session, folder, key) => {
      await session.open(key.uri, greeting);
      await session.edit(key.uri, 'Hello', 'Dear');
      const answer = await session.ask(commitVersion, { ...key, bump: 'patch', changelog: '', author: null });
      assert.deepEqual(answer, {
        kind: 'refused',
        message: 'The file has changed since it was last saved. Save it first.',
      });
      assert.equal(folder.read('prompts/a.yaml'), greeting);
    });
  });

  it('are not committed of a broken prompt, and the history says why', async () => {
    await withPrompt(async (session, folder, key) => {
      folder.write('prompts/a.yaml', greeting.replace('{{name}}', '{{#if name}}'));
      await session.open(key.uri, folder.read('prompts/a.yaml'));
      const history = await session.ask(promptHistory, key);
      assert.equal(typeof history?.blocked, 'string');
      const answer = await session.ask(commitVersion, { ...key, bump: 'patch', changelog: '', author: null });
      assert.deepEqual(answer, { kind: 'refused', message: history?.blocked });
    });
  });

  it('begin with 1.0.0 where the file names none, and the commit writes it down', async () => {
    const files = { 'all.yaml': 'prompts:\n- id: a\n  format: text\n  template: {content: Hello.}\n' };
    await withFolder(files, (folder) =>
      withSession({ folders: [folder.uri] }, async (session) => {
        await session.ask(listPrompts, null);
        const key = { uri: folder.uriOf('all.yaml'), index: 0 };
        assert.equal((await session.ask(promptHistory, key))?.version, '1.0.0');
        const answer = await session.ask(commitVersion, {
          ...key,
          bump: 'first',
          changelog: '',
          author: null,
        });
        assert.ok(answer.kind === 'committed', JSON.stringify(answer));
        assert.equal(answer.version, '1.0.0');
        assert.match(folder.read('all.yaml'), /^- id: a\n {2}version: 1\.0\.0$/m);
        assert.equal((await session.ask(promptHistory, key))?.changed, false);
      }),
    );
  });

  it('are none of a prompt that is not there or not on disk', async () => {
    await withPrompt(async (session, _folder, key) => {
      assert.equal(await session.ask(promptHistory, { ...key, index: 7 }), null);
      const unsaved = { uri: 'untitled:prompt.yaml', index: 0 };
      await session.open(unsaved.uri, greeting);
      const answer = await session.ask(commitVersion, {
        ...unsaved,
        bump: 'first',
        changelog: '',
        author: null,
      });
      assert.equal(answer.kind, 'refused');
    });
  });
});

async function withPrompt(
  test: (session: LspSession, folder: PromptFolder, key: { uri: string; index: number }) => Promise<void>,
): Promise<void> {
  await withFolder({ 'prompts/a.yaml': greeting }, (folder) =>
    withSession({ folders: [folder.uri] }, async (session) => {
      await session.ask(listPrompts, null);
      await test(session, folder, { uri: folder.uriOf('prompts/a.yaml'), index: 0 });
    }),
  );
}
