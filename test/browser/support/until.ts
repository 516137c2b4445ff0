import { setTimeout as pause } from 'node:timers/promises';

/** Asks until there is an answer, and returns it; fails after `timeout` milliseconds, naming what was awaited. */
export async function until<Answer>(
  what: string,
  ask: () => Promise<Answer | undefined>,
  timeout = 30_000,
): Promise<Answer> {
  const end = Date.now() + timeout;
  while (Date.now() < end) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await pause(100);
  }
  throw new Error(`Waited ${timeout} ms in vain for ${what}.`);
}
