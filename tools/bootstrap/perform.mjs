import { spawn } from 'node:child_process';
import { Failure } from '../project/failure.mjs';
import { isStopping, onStop } from '../project/stop.mjs';

/**
 * @typedef {{
 *   readonly command: string, readonly args: readonly string[], readonly cwd?: string,
 *   readonly env?: NodeJS.ProcessEnv, readonly shell?: boolean, readonly show?: boolean,
 *   readonly advice: string,
 * }} Step A program to run. `advice` is a sentence that tells what to do when it fails; `show: false` keeps what
 *   it printed to ourselves then.
 */

/**
 * Runs a program quietly to its end. When it fails, what it printed is shown and a Failure is thrown. When this
 * process is stopped, so is the program.
 * @param {Step} step
 * @returns {Promise<void>}
 */
export async function perform({ command, args, cwd, env = process.env, shell = false, show = true, advice }) {
  const child = spawn(command, args, {
    cwd,
    env,
    shell,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
  }
  /** @type {Promise<number | string>} */
  const ended = new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code, signal) => resolve(code ?? signal ?? 1));
  });
  const release = onStop(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  const code = await ended;
  release();
  if (code === 0) return;
  if (show && !isStopping()) console.error(gist(output));
  throw new Failure(`'${[command, ...args].join(' ')}' failed (${code}). ${advice}`);
}

/**
 * The first and the last lines: causes stand at the top of some programs' output and at the end of others'.
 * @param {string} output
 */
function gist(output) {
  const lines = output.trimEnd().split('\n');
  return (lines.length <= 30 ? lines : [...lines.slice(0, 10), '…', ...lines.slice(-20)]).join('\n');
}
