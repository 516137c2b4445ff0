import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { atExit } from '../../../tools/project/atExit.mjs';
import { projectRoot } from '../../../tools/project/root.mjs';

/**
 * Makes a Git repository of `examples/` in the midst of somebody's work: a file staged and changed again, a new file
 * staged, a file changed and not staged, a file that Git does not know.
 */
export function makeShopRepository(): string {
  const root = mkdtempSync(path.join(tmpdir(), 'pm-git-'));
  atExit(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));
  const folder = path.join(root, 'shop');
  cpSync(path.join(projectRoot, 'examples'), folder, { recursive: true });
  gitIn(folder, 'init', '--quiet', '--initial-branch=main');
  gitIn(folder, 'config', 'user.name', 'Ann Petersen');
  gitIn(folder, 'config', 'user.email', 'ann@example.org');
  gitIn(folder, 'add', '.');
  gitIn(folder, 'commit', '--quiet', '--message', 'The prompts of the shop');
  const add = (file: string, text: string): void => {
    const place = path.join(folder, file);
    writeFileSync(place, readFileSync(place, 'utf8') + text);
  };
  add('README.md', '\nStaged.\n');
  writeFileSync(path.join(folder, 'plan.md'), 'Staged, too.\n');
  gitIn(folder, 'add', 'README.md', 'plan.md');
  add('README.md', '\nNot staged.\n');
  add('schemas/refund_reply_input.yaml', '# Not staged.\n');
  writeFileSync(path.join(folder, 'loose.md'), 'Not known to Git.\n');
  return folder;
}

/** What Git says in a folder; none of the user's own settings count. */
export function gitIn(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
  });
}

/** All that is staged or not: every difference but those of `files`, as text. */
export function workInProgress(folder: string, files: readonly string[]): string {
  const others = ['--', '.', ...files.map((file) => `:(exclude)${file}`)];
  return [
    gitIn(folder, 'diff', '--cached', ...others),
    gitIn(folder, 'diff', ...others),
    gitIn(folder, 'status', '--porcelain', '--untracked-files=all', ...others),
  ].join('\n');
}
