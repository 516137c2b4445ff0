import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  commitVersion,
  listPrompts,
  moveLabel,
  promptHistory,
  restoreVersion,
  verifyVersions,
  type PromptKey,
} from '../../../server/src/protocol/index.js';
import { withSession, type LspSession } from '../../support/lspSession.js';
import { withFolder, type PromptFolder } from '../../support/promptFolder.js';

const prompt = (content: string) => `id: a\nversion: 1.0.0\nformat: text\ntemplate: {content: ${content}}\n`;

describe('acting on stored versions', () => {
  it('restores an old one as a new version', () =>
    withTwoVersions(async (session, folder, key) => {
      const answer = await session.ask(restoreVersion, { ...key, version: '1.0.0', author: 'Ann' });
      assert.ok(answer.kind === 'committed', JSON.stringify(answer));
      assert.equal(answer.version, '1.1.1');
      assert.match(folder.read('prompts/a.yaml'), /content: Hello/);
      assert.match(folder.read('versions/a_1.1.1.json'), /1\.0\.0/);
    }));

  it('does not restore one that was tampered with, and verifying tells of it', () =>
    withTwoVersions(async (session, folder, key) => {
      const record = folder.read('versions/a_1.0.0.json');
      folder.write('versions/a_1.0.0.json', record.replace('Hello', 'Hacked'));
      const answer = await session.ask(restoreVersion, { ...key, version: '1.0.0', author: null });
      assert.equal(answer.kind, 'refused');
      const [verified] = await session.ask(verifyVersions, null);
      const broken = verified?.findings.filter(({ severity }) => severity === 'error') ?? [];
      assert.deepEqual([...new Set(broken.map(({ version }) => version))], ['1.0.0']);
    }));

  it('moves labels, protected ones only when that is confirmed', () =>
    withTwoVersions(async (session, _folder, key) => {
      const label = (name: string, confirmed = false) =>
        session.ask(moveLabel, { ...key, version: '1.0.0', name, author: 'Ann', confirmed });
      assert.deepEqual(await label('staging'), { kind: 'moved', from: null });
      assert.equal((await label('production')).kind, 'confirm');
      assert.deepEqual(await label('production', true), { kind: 'moved', from: null });
      const history = await session.ask(promptHistory, key);
      assert.deepEqual(history?.versions.at(-1)?.labels, ['production', 'staging']);
      const [listed] = await session.ask(listPrompts, null);
      assert.deepEqual(listed?.labels, [
        { name: 'production', version: '1.0.0' },
        { name: 'staging', version: '1.0.0' },
      ]);
      assert.equal((await label('9.9.9')).kind, 'refused');
    }));

  it('commits exactly the files of the version to Git', () =>
    withTwoVersions(async (session, folder, key) => {
      assert.equal((await session.ask(promptHistory, key))?.git, undefined);
      const git = (...args: string[]) => execFileSync('git', args, { cwd: folder.path, encoding: 'utf8' });
      git('init', '--quiet');
      git('config', 'user.name', 'Ann');
      git('config', 'user.email', 'ann@shop.example');
      folder.write('staged.txt', 'staged');
      git('add', 'staged.txt');
      assert.equal((await session.ask(promptHistory, key))?.git, false);
      const answer = await session.ask(commitVersion, {
        ...key,
        bump: 'patch',
        changelog: 'Shorter.',
        author: null,
        git: true,
      });
      assert.ok(answer.kind === 'committed' && answer.git?.kind === 'committed', JSON.stringify(answer));
      assert.equal(git('log', '-1', '--format=%s').trim(), 'a: 1.1.1 – Shorter.');
      assert.deepEqual(git('show', '--name-only', '--format=').trim().split('\n'), [
        'prompts/a.yaml',
        'prompts/a/_versions/1.1.1.yaml',
        'versions/a_1.1.1.json',
      ]);
      assert.match(git('status', '--porcelain'), /^A {2}staged\.txt$/m);
    }));
});

async function withTwoVersions(
  test: (session: LspSession, folder: PromptFolder, key: PromptKey) => Promise<void>,
): Promise<void> {
  await withFolder({ 'prompts/a.yaml': prompt('Hello') }, (folder) =>
    withSession({ folders: [folder.uri], initializationOptions: { trusted: true } }, async (session) => {
      const key = { uri: folder.uriOf('prompts/a.yaml'), index: 0 };
      await session.ask(listPrompts, null);
      await session.ask(commitVersion, { ...key, bump: 'first', changelog: '', author: 'Ann' });
      await session.open(key.uri, folder.read('prompts/a.yaml'));
      await session.edit(key.uri, 'Hello', 'Good morning');
      const text = folder.read('prompts/a.yaml').replace('Hello', 'Good morning');
      folder.write('prompts/a.yaml', text);
      const answer = await session.ask(commitVersion, {
        ...key,
        bump: 'minor',
        changelog: '',
        author: 'Ann',
      });
      assert.equal(answer.kind, 'committed', JSON.stringify(answer));
      await session.closeFile(key.uri);
      await test(session, folder, key);
    }),
  );
}
