import assert from 'node:assert/strict';
import { commitVersion, listPrompts, promptHistory } from '../../../server/src/protocol/index.js';
import { GitRepository } from '../../support/gitRepository.js';
import { withSession, type LspSession } from '../../support/lspSession.js';
import { withFolder } from '../../support/promptFolder.js';
import { promptWith } from '../../support/sources.js';

describe('versions in a Git repository', () => {
  it('go to Git with a message of their own when asked to', async () => {
    const versions = { gitCommit: true, gitMessage: 'prompt {id} {version}: {changelog}' };
    await inRepository({ trusted: true, versions }, async (session, repository, key) => {
      assert.equal((await session.ask(promptHistory, key))?.git, true);
      const answer = await session.ask(commitVersion, { ...key, ...first, git: true });
      assert.ok(answer.kind === 'committed' && answer.git?.kind === 'committed', JSON.stringify(answer));
      repository.checkNewest('prompt a 1.0.0: Begins.', [
        'prompts/a.yaml',
        'prompts/a/_versions/1.0.0.yaml',
        'versions/a_1.0.0.json',
      ]);
    });
  });

  it('are stored alone otherwise', async () => {
    await inRepository({ trusted: true }, async (session, repository, key) => {
      assert.equal((await session.ask(promptHistory, key))?.git, false);
      const answer = await session.ask(commitVersion, { ...key, ...first });
      assert.ok(answer.kind === 'committed' && answer.git === undefined);
      assert.equal(repository.git('log', '--format=%s').trim(), 'first');
    });
  });

  it('are stored all the same when a hook says no', async () => {
    await inRepository({ trusted: true }, async (session, repository, key) => {
      repository.script('.git/hooks/pre-commit', 'echo "no commits on Mondays" >&2', 'exit 1');
      const answer = await session.ask(commitVersion, { ...key, ...first, git: true });
      assert.ok(answer.kind === 'committed' && answer.git?.kind === 'failed', JSON.stringify(answer));
      assert.equal(answer.git.output, 'no commits on Mondays');
      const history = await session.ask(promptHistory, key);
      assert.deepEqual(
        history?.versions.map(({ version, checksum }) => [version, checksum]),
        [['1.0.0', 'verified']],
      );
    });
  });

  it('run no hook of a folder that is not trusted', async () => {
    for (const trusted of [false, undefined]) {
      await inRepository({ trusted }, async (session, repository, key) => {
        repository.script('.git/hooks/pre-commit', `touch ${repository.path('ran')}`);
        assert.equal((await session.ask(promptHistory, key))?.git, undefined);
        const answer = await session.ask(commitVersion, { ...key, ...first, git: true });
        assert.ok(answer.kind === 'committed' && answer.git?.kind === 'failed', JSON.stringify(answer));
        assert.match(answer.git.message, /Trust the workspace/);
        assert.doesNotMatch(repository.status(), /ran/);
      });
    }
  });

  const first = { bump: 'first', changelog: 'Begins.', author: 'Ann' } as const;

  interface Options {
    readonly trusted: boolean | undefined;
    readonly versions?: object;
  }

  async function inRepository(
    { trusted, versions = {} }: Options,
    test: (
      session: LspSession,
      repository: GitRepository,
      key: { uri: string; index: number },
    ) => Promise<void>,
  ): Promise<void> {
    const text = `version: 1.0.0\n${promptWith('Hello {{name}}')}`;
    await withFolder({ 'prompts/a.yaml': text }, async (folder) => {
      const repository = GitRepository.init(folder.path, {});
      const initializationOptions = { settings: { versions }, trusted };
      await withSession({ folders: [folder.uri], initializationOptions }, async (session) => {
        await session.ask(listPrompts, null);
        await test(session, repository, { uri: folder.uriOf('prompts/a.yaml'), index: 0 });
      });
    });
  }
});
