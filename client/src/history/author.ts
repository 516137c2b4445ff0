import { execFile } from 'node:child_process';
import { homedir } from 'node:os';

/**
 * The name that Git knows the user by, or null. Only Git's configuration is read; it runs in the home folder, so that no
 * program of the workspace is taken for Git. `folder` names a repository whose own setting counts.
 */
export function gitAuthor(folder: string | undefined): Promise<string | null> {
  const place = folder === undefined ? [] : ['-C', folder];
  return new Promise((resolve) => {
    execFile('git', [...place, 'config', 'user.name'], { cwd: homedir(), timeout: 2000 }, (error, stdout) => {
      const name = error ? '' : stdout.trim();
      resolve(name === '' ? null : name);
    });
  });
}
