import { spawn } from 'node:child_process';
import { projectRoot } from './root.mjs';

/** @typedef {{ readonly code: number, readonly output: string }} Ended How a program ended and what it printed. */

/**
 * Runs a program in the project's root folder to its end and keeps what it prints.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<Ended>}
 */
export function capture(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
    }
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
