import { execFile } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';

/** Whether Git has the commit. */
export type GitOutcome =
  | { readonly kind: 'committed'; readonly commit: string }
  /** A sentence, and what Git or a hook said. */
  | { readonly kind: 'failed'; readonly message: string; readonly output: string };

/**
 * Commits exactly these files, as they are on disk, to the Git repository that holds the first of them; all else that is
 * staged stays staged. After a failure the index is as it was.
 */
export async function gitCommit(files: readonly string[], message: string): Promise<GitOutcome> {
  const [first] = files;
  if (first === undefined) return failed('There is nothing to commit.', '');
  const paths = await Promise.all(files.map((file) => realpath(file)));
  const folder = path.dirname(paths[0] ?? first);
  const top = await git(folder, ['rev-parse', '--show-toplevel']);
  if (top.code === 'ENOENT') return failed('Git is not installed or not on the PATH.', '');
  if (top.code !== 0) return failed(`'${folder}' is in no Git repository.`, '');
  const known = await git(folder, ['ls-files', '-z', '--full-name', '--', ...paths]);
  const names = new Set(known.out.split('\0'));
  const root = top.out.trimEnd();
  const fresh = paths.filter((file) => !names.has(path.relative(root, file).split(path.sep).join('/')));
  if (fresh.length > 0) {
    const added = await git(folder, ['add', '--intent-to-add', '--', ...fresh]);
    if (added.code !== 0) return failed('Git does not take the new files.', added.err);
  }
  const commit = await git(folder, ['commit', '--quiet', '--only', '--message', message, '--', ...paths]);
  if (commit.code !== 0) {
    if (fresh.length > 0) await git(folder, ['rm', '--cached', '--quiet', '--force', '--', ...fresh]);
    return failed('Git did not make the commit.', commit.out + commit.err);
  }
  const head = await git(folder, ['rev-parse', '--short', 'HEAD']);
  return { kind: 'committed', commit: head.out.trim() };
}

function failed(message: string, output: string): GitOutcome {
  return { kind: 'failed', message, output: output.trim() };
}

interface Answer {
  readonly code: number | string;
  readonly out: string;
  readonly err: string;
}

/**
 * Started in the home folder, so that no program of the folder is taken for Git; paths are no patterns. An editor that
 * Git itself has started inherits variables that name another repository: they do not count.
 */
function git(folder: string, args: readonly string[]): Promise<Answer> {
  return new Promise((resolve) => {
    execFile(
      'git',
      ['--literal-pathspecs', '-C', folder, ...args],
      {
        cwd: homedir(),
        env: ownEnvironment(),
        windowsHide: true,
        timeout: 120_000,
        maxBuffer: 16 * 1024 * 1024,
      },
      (error, out, err) => {
        resolve({ code: error ? (error.code ?? 'killed') : 0, out, err });
      },
    );
  });
}

function ownEnvironment(): NodeJS.ProcessEnv {
  const foreign = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_COMMON_DIR', 'GIT_PREFIX'];
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.includes(name)));
}
