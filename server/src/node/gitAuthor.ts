import { execFile } from 'node:child_process';
import { homedir } from 'node:os';

/**
 * The name that git signs commits with in a folder; undefined without git or without a name. Git is started in the
 * home folder, so that no program of the folder is taken for it.
 */
export function gitAuthor(folder: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile(
      'git',
      ['-C', folder, 'config', 'user.name'],
      { cwd: homedir(), timeout: 2000, windowsHide: true },
      (error, output) => {
        const name = output.trim();
        resolve(error || name === '' ? undefined : name);
      },
    );
  });
}
