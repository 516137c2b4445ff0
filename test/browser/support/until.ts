import { setTimeout as pause } from 'node:timers/promises';

/** Asks until there is an answer, and returns it; fails after `timeout` milliseconds, naming what was awaited. */
export async function until<Answer>(
  what: string,
  ask: () => Promise<Answer | undefined>,
  timeout = 30_000,
): Promise<Answer> {
  for (const end = Date.now() + timeout; Date.now() < end; await pause(100)) {
    const answer = await ask();
    if (answer !== undefined) return answer;
  }
  throw new Error(`Waited ${timeout} ms in vain for ${what}.`);
}
