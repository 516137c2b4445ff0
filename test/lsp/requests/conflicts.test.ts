import assert from 'node:assert/strict';
import {
  commitVersion,
  editPrompt,
  listPrompts,
  promptHistory,
  resolveConflict,
  verifyVersions,
  type PromptKey,
} from '../../../server/src/protocol/index.js';
import { withSession, type LspSession } from '../../support/lspSession.js';
import { withFolder, type PromptFolder } from '../../support/promptFolder.js';

const prompt = (content: string) => `id: a\nversion: 1.0.0\nformat: text\ntemplate: {content: ${content}}\n`;

const record = 'versions/a_1.1.0.json';
const snapshot = 'prompts/a/_versions/1.1.0.yaml';

describe('conflicts of stored versions', () => {
  it('are not there in an ordinary history', () =>
    withTwoVersions(async (session, _folder, key) => {
      assert.equal((await session.ask(promptHistory, key))?.conflicts, undefined);
    }));

  it('tell of a version that came in, which the file then goes on from', () =>
    withTwoVersions(async (session, _folder, key) => {
      await session.open(key.uri, prompt('Good evening'));
      const conflict = await conflictOf(session, key);
      assert.equal(conflict.kind, 'newer');
      assert.equal(conflict.title, '1.1.0 came in while you were editing');
      assert.equal(conflict.message, 'Ann committed it. Your changes start from 1.0.0.');
      assert.deepEqual(
        conflict.ways.map(({ kind }) => kind),
        ['continue', 'compare'],
      );

      const change = { kind: 'version' as const, version: '1.1.0' };
      const answer = await session.ask(editPrompt, { ...key, change });
      assert.deepEqual(answer.kind === 'edits' && answer.edits.map(({ newText }) => newText), ['1.1.0']);
    }));

  it('tell what two people made of one version, and keep one of them in all its files', () =>
    withTwoVersions(async (session, folder, key) => {
      conflicted(folder, record, (text) =>
        text.replace('"Greets."', '"Greets warmly."').replace('"Ann"', '"Tom"'),
      );
      conflicted(folder, snapshot, (text) => text.replace('Good day', 'Dear friend'));
      const conflict = await conflictOf(session, key);
      assert.equal(conflict.title, 'Two people made 1.1.0');
      assert.match(conflict.message, /Ours: Ann, ‘Greets\.’\. Theirs: Tom, ‘Greets warmly\.’/);

      const way = { kind: 'keep' as const, version: '1.1.0', side: 'theirs' as const, label: '' };
      const answer = await session.ask(resolveConflict, { ...key, way });
      assert.equal(answer.kind === 'resolved' && answer.files.length, 2);
      assert.match(folder.read(record), /Greets warmly/);
      assert.match(folder.read(snapshot), /Dear friend/);
      assert.doesNotMatch(folder.read(record) + folder.read(snapshot), /<<<<|>>>>/);
    }));

  it('keep both of two people: ours has the number, theirs the next one', () =>
    withTwoVersions(async (session, folder, key) => {
      conflicted(folder, record, (text) =>
        text
          .replace('"Greets."', '"Greets warmly."')
          .replace('"Ann"', '"Tom"')
          .replace('Good day', 'Dear friend'),
      );
      conflicted(folder, snapshot, (text) => `# By Tom\n${text.replace('Good day', 'Dear friend')}`);
      const way = { kind: 'keep' as const, version: '1.1.0', side: 'both' as const, label: '' };
      const answer = await session.ask(resolveConflict, { ...key, way });
      assert.equal(answer.kind === 'resolved' && answer.files.length, 4);
      assert.match(folder.read(record), /"Greets\."/);
      assert.match(folder.read(snapshot), /Good day/);
      const theirs = folder.read('versions/a_1.1.1.json');
      assert.match(theirs, /"created_by": "Tom"/);
      assert.match(theirs, /"parent_version": "1\.1\.0"/);
      assert.match(
        folder.read('prompts/a/_versions/1.1.1.yaml'),
        /^# By Tom\n[^]*version: 1\.1\.1\n[^]*Dear friend/,
      );
      const [verified] = await session.ask(verifyVersions, key);
      assert.deepEqual(
        verified?.findings.filter(({ severity }) => severity === 'error'),
        [],
      );
      assert.equal((await conflictOf(session, key)).kind, 'newer');
    }));

  it('are left alone by keeping both when a side is not whole', () =>
    withTwoVersions(async (session, folder, key) => {
      conflicted(folder, record, (text) => text.replace('{', '['));
      const before = folder.read(record);
      const way = { kind: 'keep' as const, version: '1.1.0', side: 'both' as const, label: '' };
      const answer = await session.ask(resolveConflict, { ...key, way });
      assert.equal(answer.kind, 'refused');
      assert.equal(folder.read(record), before);
    }));

  it('tell of a snapshot that a merge has changed, and write it anew from its record', () =>
    withTwoVersions(async (session, folder, key) => {
      folder.write(snapshot, folder.read(snapshot).replace('Good day', 'Hacked'));
      const conflict = await conflictOf(session, key);
      assert.deepEqual([conflict.kind, conflict.ways[0]?.label], ['differs', 'Take the Record']);
      await mend(session, key);
      assert.match(folder.read(snapshot), /Good day/);
      await isSound(session, key);
    }));

  it('tell of a record that a merge has changed, and write it anew from its snapshot', () =>
    withTwoVersions(async (session, folder, key) => {
      folder.write(record, folder.read(record).replace('Good day', 'Hacked'));
      assert.equal((await conflictOf(session, key)).ways[0]?.label, 'Take the Snapshot');
      await mend(session, key);
      assert.match(folder.read(record), /Good day/);
      await isSound(session, key);
    }));

  it('tell of records that cannot be read or are there twice', () =>
    withTwoVersions(async (session, folder, key) => {
      folder.write('versions/a_1.0.0.json', '{"half');
      folder.write('versions/a_1.1.0_copy.json', folder.read(record));
      const history = await session.ask(promptHistory, key);
      assert.deepEqual(
        history?.conflicts?.map(({ kind, version }) => [kind, version]),
        [
          ['duplicate', '1.1.0'],
          ['unreadable', '1.0.0'],
        ],
      );
      const ways = history.conflicts.flatMap((conflict) => conflict.ways.map(({ label }) => label));
      assert.deepEqual(ways, ['Open a_1.1.0.json', 'Open a_1.1.0_copy.json', 'Open a_1.0.0.json']);
    }));

  it('refuse a way out of what is no conflict any more', () =>
    withTwoVersions(async (session, _folder, key) => {
      const way = { kind: 'mend' as const, version: '1.1.0', label: '' };
      assert.equal((await session.ask(resolveConflict, { ...key, way })).kind, 'refused');
    }));
});

async function conflictOf(session: LspSession, key: PromptKey) {
  const history = await session.ask(promptHistory, key);
  const [conflict] = history?.conflicts ?? [];
  assert.ok(conflict);
  return conflict;
}

async function mend(session: LspSession, key: PromptKey): Promise<void> {
  const way = { kind: 'mend' as const, version: '1.1.0', label: '' };
  const answer = await session.ask(resolveConflict, { ...key, way });
  assert.equal(answer.kind, 'resolved', JSON.stringify(answer));
}

async function isSound(session: LspSession, key: PromptKey): Promise<void> {
  assert.equal((await session.ask(promptHistory, key))?.conflicts, undefined);
  const [verified] = await session.ask(verifyVersions, key);
  assert.deepEqual(
    verified?.findings.filter(({ severity }) => severity === 'error'),
    [],
  );
}

/** Puts a file in the state in which Git leaves it when both sides have added it. */
function conflicted(folder: PromptFolder, file: string, change: (ours: string) => string): void {
  const ours = folder.read(file);
  folder.write(file, `<<<<<<< HEAD\n${ours}\n=======\n${change(ours)}\n>>>>>>> tone\n`);
}

/** A prompt with the versions 1.0.0 and 1.1.0, both by Ann. */
async function withTwoVersions(
  test: (session: LspSession, folder: PromptFolder, key: PromptKey) => Promise<void>,
): Promise<void> {
  await withFolder({ 'prompts/a.yaml': prompt('Hello') }, (folder) =>
    withSession({ folders: [folder.uri] }, async (session) => {
      const key = { uri: folder.uriOf('prompts/a.yaml'), index: 0 };
      await session.ask(listPrompts, null);
      await session.ask(commitVersion, { ...key, bump: 'first', changelog: 'First.', author: 'Ann' });
      const text = folder.read('prompts/a.yaml').replace('Hello', 'Good day');
      await session.open(key.uri, text);
      folder.write('prompts/a.yaml', text);
      await session.ask(commitVersion, { ...key, bump: 'minor', changelog: 'Greets.', author: 'Ann' });
      await session.closeFile(key.uri);
      await test(session, folder, key);
    }),
  );
}
