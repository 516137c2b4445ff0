import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { Clock, IdGenerator, PromptDefaults } from '../core/index.js';

/** The time now as Python's `datetime.utcnow().isoformat()` writes it: naive UTC with microseconds. */
export function utcNow(): string {
  const micros = Math.floor((performance.timeOrigin + performance.now()) * 1000);
  const seconds = new Date(Math.floor(micros / 1e6) * 1000).toISOString().slice(0, 19);
  const fraction = micros % 1e6;
  return fraction === 0 ? seconds : `${seconds}.${String(fraction).padStart(6, '0')}`;
}

/** What new prompts get from this machine: random ids and its clock. */
export const systemDefaults: PromptDefaults = { newUid: randomUUID, now: utcNow };

/** The clock of this machine. */
export const systemClock: Clock = { now: utcNow, millis: () => performance.timeOrigin + performance.now() };

/** Random ids. */
export const randomIds: IdGenerator = { newUid: randomUUID };
