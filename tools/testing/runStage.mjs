import { spawn } from 'node:child_process';
import path from 'node:path';
import { projectRoot } from '../project/root.mjs';
import { onStop } from '../project/stop.mjs';
import { countsVariable } from './counts.mjs';

/** Minutes after which a stage is given up. */
const limit = 30;

/**
 * Runs one stage with its output on ours.
 * @param {import('./stages.mjs').Stage} stage
 * @param {string} countsFile where it leaves its counts
 * @returns {Promise<number>} its exit code
 */
export async function runStage({ script, args }, countsFile) {
  const child = spawn(process.execPath, [path.join(projectRoot, 'tools', script), ...args], {
    cwd: projectRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, [countsVariable]: countsFile },
  });
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
  const release = onStop(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  const timer = setTimeout(() => {
    console.error(`Given up after ${limit} minutes.`);
    child.kill('SIGTERM');
  }, limit * 60_000);
  const code = await ended;
  clearTimeout(timer);
  release();
  return code;
}
