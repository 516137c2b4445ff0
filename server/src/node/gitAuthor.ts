import { execFile } from 'node:child_process';

/** The name that git signs commits with in a folder; undefined without git or without a name. */
export function gitAuthor(folder: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile(
      'git',
      ['config', 'user.name'],
      { cwd: folder, timeout: 2000, windowsHide: true },
      (error, output) => {
        const name = output.trim();
        resolve(error || name === '' ? undefined : name);
      },
    );
  });
}
