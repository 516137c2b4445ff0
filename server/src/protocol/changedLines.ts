import type { PromptKey, Request } from './wire.js';

/** The lines of a prompt's file that differ from its newest snapshot; null where there is none, or it is not wanted. */
export const changedLines: Request<PromptKey, readonly LineChange[] | null> = {
  method: 'promptManager/changedLines',
};

/** Counted from 0; `end` is not among them, and equals `start` where lines are missing before it. */
export interface LineChange {
  readonly kind: 'added' | 'changed' | 'removed';
  readonly start: number;
  readonly end: number;
}
