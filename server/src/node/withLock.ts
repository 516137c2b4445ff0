import { randomUUID } from 'node:crypto';
import { readFile, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StorageWriteError } from '../core/index.js';
import { writeFileAtomic } from './writeFileAtomic.js';

/**
 * Does something while no other process that uses the same lock file does. The lock of a process that has died is broken.
 * Throws StorageWriteError when the lock cannot be had within ten seconds.
 */
export async function withLock<T>(file: string, act: () => Promise<T>): Promise<T> {
  const owner = `${process.pid} ${hostname()} ${randomUUID()}`;
  const deadline = performance.now() + patience;
  while (!(await take(file, owner))) {
    await breakDead(file);
    if (performance.now() > deadline) {
      throw new StorageWriteError(`Another program is writing here; try again. Its lock is '${file}'.`, {
        path: file,
        reason: 'locked',
      });
    }
    await pause(10 + Math.random() * 20);
  }
  try {
    return await act();
  } finally {
    await rm(file, { force: true });
  }
}

/** Milliseconds. */
const patience = 10_000;
const oldest = 120_000;

async function take(file: string, owner: string): Promise<boolean> {
  try {
    await writeFileAtomic({ path: file, text: owner, expected: 'absent' });
    return true;
  } catch (error) {
    if (!(error instanceof StorageWriteError)) throw error;
    const { reason } = error.context;
    if (reason === 'exists') return false;
    const folder = path.dirname(file);
    const message = `The folder '${folder}' cannot be written (${reason}).`;
    throw new StorageWriteError(message, { path: folder, reason }, { cause: error });
  }
}

/**
 * Takes a dead process's lock away. Of those who try, the mark lets one through, and that one looks again: else the
 * second would take away the lock that the first has got meanwhile.
 */
async function breakDead(file: string): Promise<void> {
  const owner = await ownerOf(file);
  if (owner === undefined || !(await isDead(file, owner))) return;
  const mark = `${file}.broken`;
  if (!(await take(mark, `${process.pid} ${hostname()} ${randomUUID()}`))) {
    const breaker = await ownerOf(mark);
    if (breaker !== undefined && (await isDead(mark, breaker))) await rm(mark, { force: true });
    return;
  }
  try {
    if ((await ownerOf(file)) === owner) await rm(file, { force: true });
  } finally {
    await rm(mark, { force: true });
  }
}

async function ownerOf(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined);
}

async function isDead(file: string, owner: string): Promise<boolean> {
  const [pid = '', host] = owner.split(' ');
  if (host === hostname() && /^[1-9]\d*$/.test(pid)) return !isAlive(Number(pid));
  const written = await stat(file).catch(() => undefined);
  return written !== undefined && Date.now() - written.mtimeMs > oldest;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user exists, but may not be signalled.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
