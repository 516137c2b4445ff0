import path from 'node:path';

/**
 * How to start npm with these arguments: the npm that runs us, else the one on the PATH.
 * @param {readonly string[]} args
 * @returns {{ command: string, args: readonly string[], shell?: boolean }}
 */
export function npm(args) {
  const running = process.env['npm_execpath'];
  if (running && path.basename(running) === 'npm-cli.js')
    return { command: process.execPath, args: [running, ...args] };
  return { command: 'npm', args, shell: process.platform === 'win32' };
}
