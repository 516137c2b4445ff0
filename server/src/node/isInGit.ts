import { existsSync } from 'node:fs';
import path from 'node:path';

/** Whether a file lies in a Git repository or worktree; no program is run to find out. */
export function isInGit(file: string): boolean {
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    // A folder in a repository, a file in a worktree or submodule.
    if (existsSync(path.join(folder, '.git'))) return true;
    if (folder === path.dirname(folder)) return false;
  }
}
