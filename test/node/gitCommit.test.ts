import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'mocha';
import { gitCommit } from '../../server/src/node/gitCommit.js';
import { GitRepository } from '../support/gitRepository.js';
import { temporaryFolders } from '../support/versionStore.js';

const start = { 'prompts/a.yaml': 'id: a\n', 'notes.md': 'one\n', 'plan.md': 'one\n' };
const version = ['prompts/a.yaml', 'prompts/a/_versions/1.1.0.yaml', 'versions/a_1.1.0.json'];

describe('a Git commit of a version', () => {
  const newFolder = temporaryFolders();

  /** Writes the files of a version, and commits them. */
  function commit(repository: GitRepository): ReturnType<typeof gitCommit> {
    return gitCommit(
      version.map((file) => repository.write(file, `${file} 1.1.0\n`)),
      'a: 1.1.0',
    );
  }

  async function checkCommitted(repository: GitRepository): Promise<void> {
    const outcome = await commit(repository);
    assert.equal(outcome.kind, 'committed', JSON.stringify(outcome));
    repository.checkNewest('a: 1.1.0', version);
  }

  async function checkRefused(repository: GitRepository, said: RegExp): Promise<void> {
    const outcome = await commit(repository);
    assert.ok(outcome.kind === 'failed', JSON.stringify(outcome));
    assert.match(`${outcome.message}\n${outcome.output}`, said);
    for (const file of version) assert.equal(repository.read(file), `${file} 1.1.0\n`);
  }

  it('holds the files as they are on disk, and leaves other changes staged or not as they were', async () => {
    const repository = GitRepository.init(newFolder(), start);
    repository.write('notes.md', 'two\n');
    repository.git('add', 'notes.md');
    repository.write('notes.md', 'three\n');
    repository.write('plan.md', 'two\n');
    repository.write('new.md', 'new\n');
    repository.git('add', 'new.md');
    repository.write('loose.md', 'loose\n');
    repository.write('prompts/a.yaml', 'staged before the version was made\n');
    repository.git('add', 'prompts/a.yaml');
    await checkCommitted(repository);
    assert.equal(repository.status(), 'A  new.md\nMM notes.md\n M plan.md\n?? loose.md\n');
    assert.equal(repository.git('show', ':notes.md'), 'two\n');
  });

  it('is refused by a hook, whose words are shown, and loses nothing', async () => {
    const repository = GitRepository.init(newFolder(), start);
    repository.script('.git/hooks/commit-msg', 'echo "write a ticket number" >&2', 'exit 1');
    repository.write('notes.md', 'two\n');
    repository.git('add', 'notes.md');
    await checkRefused(repository, /^Git did not make the commit\.\nwrite a ticket number$/);
    assert.equal(
      repository.status(),
      'M  notes.md\n M prompts/a.yaml\n?? prompts/a/_versions/1.1.0.yaml\n?? versions/a_1.1.0.json\n',
    );
  });

  it('goes to the worktree that the files are in', async () => {
    const main = GitRepository.init(path.join(newFolder(), '.'), start);
    const tree = new GitRepository(path.join(newFolder(), 'tree'));
    main.git('worktree', 'add', '--quiet', '-b', 'side', tree.folder);
    main.write('notes.md', 'two\n');
    main.git('add', 'notes.md');
    tree.write('plan.md', 'two\n');
    tree.git('add', 'plan.md');
    await checkCommitted(tree);
    assert.equal(tree.git('branch', '--show-current').trim(), 'side');
    assert.equal(tree.status(), 'M  plan.md\n');
    assert.equal(main.status(), 'M  notes.md\n');
    assert.equal(main.git('log', '--format=%s').trim(), 'first');
  });

  it('goes to the submodule that the files are in, not to the repository around it', async () => {
    const source = GitRepository.init(newFolder(), start);
    const outer = GitRepository.init(newFolder(), { 'readme.md': 'shop\n' });
    outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', source.folder, 'shared');
    outer.git('commit', '--quiet', '--message', 'shared prompts');
    const inner = new GitRepository(outer.path('shared'));
    inner.identify();
    outer.write('readme.md', 'shop of books\n');
    outer.git('add', 'readme.md');
    await checkCommitted(inner);
    assert.equal(inner.status(), '');
    assert.equal(outer.status(), 'M  readme.md\n M shared\n');
    assert.equal(outer.git('log', '-1', '--format=%s').trim(), 'shared prompts');
  });

  it('is signed where the repository says so', async () => {
    const repository = GitRepository.init(newFolder(), start);
    sign(repository, 'cat >/dev/null', 'echo "[GNUPG:] SIG_CREATED D" >&2', 'echo "signed by Ann"');
    await checkCommitted(repository);
    assert.match(repository.git('cat-file', 'commit', 'HEAD'), /^gpgsig signed by Ann$/m);
  });

  it('is not made unsigned when it cannot be signed', async () => {
    const repository = GitRepository.init(newFolder(), start);
    sign(repository, 'cat >/dev/null', 'echo "no secret key" >&2', 'exit 2');
    await checkRefused(repository, /failed to sign the data/);
    assert.equal(repository.git('log', '--format=%s').trim(), 'first');
    assert.equal(repository.git('diff', '--cached', '--name-only'), '');
  });

  it('waits until a merge is over', async () => {
    const repository = GitRepository.init(newFolder(), start);
    repository.git('checkout', '--quiet', '-b', 'side');
    repository.write('plan.md', 'side\n');
    repository.git('commit', '--quiet', '--all', '--message', 'side');
    repository.git('checkout', '--quiet', 'main');
    repository.git('merge', '--quiet', '--no-ff', '--no-commit', 'side');
    await checkRefused(repository, /partial commit during a merge/);
    assert.match(repository.status(), /^M {2}plan\.md$/m);
  });

  it('takes names as they are, not as patterns', async () => {
    const repository = GitRepository.init(newFolder(), {
      'prompts/a.yaml': 'a\n',
      'prompts/[a].yaml': '[a]\n',
    });
    repository.write('prompts/a.yaml', 'changed\n');
    const outcome = await gitCommit([repository.write('prompts/[a].yaml', 'version\n')], '[a]: 1.1.0');
    assert.equal(outcome.kind, 'committed');
    repository.checkNewest('[a]: 1.1.0', ['prompts/[a].yaml']);
    assert.equal(repository.status(), ' M prompts/a.yaml\n');
  });

  it('says what Git leaves out', async () => {
    const repository = GitRepository.init(newFolder(), { ...start, '.gitignore': 'versions/\n' });
    await checkRefused(repository, /^Git does not take the new files\.\n[^]*ignored[^]*versions/);
    assert.equal(repository.git('diff', '--cached', '--name-only'), '');
  });

  it('goes to the repository of the files when the editor was started by Git for another', async () => {
    const [repository, other] = [
      GitRepository.init(newFolder(), start),
      GitRepository.init(newFolder(), { 'x.md': 'x\n' }),
    ];
    await inEnvironment({ GIT_DIR: other.path('.git'), GIT_INDEX_FILE: other.path('.git/index') }, () =>
      commit(repository),
    );
    repository.checkNewest('a: 1.1.0', version);
    assert.equal(other.status(), '');
  });

  it('needs Git, and says so without it', async () => {
    const repository = GitRepository.init(newFolder(), start);
    await inEnvironment({ PATH: newFolder() }, () =>
      checkRefused(repository, /^Git is not installed or not on the PATH\.$/m),
    );
  });

  it('needs a repository', async () => {
    await checkRefused(new GitRepository(newFolder()), /is in no Git repository\.$/m);
  });

  /** Has a shell script sign the commits. */
  function sign(repository: GitRepository, ...lines: readonly string[]): void {
    repository.git('config', 'commit.gpgsign', 'true');
    repository.git('config', 'gpg.program', repository.script('.git/sign.sh', ...lines));
  }

  async function inEnvironment(
    variables: Readonly<Record<string, string>>,
    act: () => Promise<unknown>,
  ): Promise<void> {
    const before = { ...process.env };
    Object.assign(process.env, variables);
    try {
      await act();
    } finally {
      for (const name of Object.keys(variables)) {
        if (before[name] === undefined) Reflect.deleteProperty(process.env, name);
        else process.env[name] = before[name];
      }
    }
  }
});
