import type { Prompt } from '../prompt/index.js';
import { compareVersions } from '../prompt/index.js';
import { changedSince } from './changedSince.js';

/** A stored version that the prompt's own file has not reached, because the commit was interrupted. */
export interface Leftover {
  readonly version: string;
  /** The prompt as it is stored. */
  readonly prompt: Prompt;
  /** The text of the snapshot, where it is there. */
  readonly snapshot: string | undefined;
  /** The text of the record, where it is there. */
  readonly record: string | undefined;
}

/**
 * Whether a leftover is what a commit of this prompt as `version` would make, so that the commit can be finished: the
 * newest stored version, with the same uid and content.
 */
export function leftoverOf(
  current: Prompt,
  leftover: Leftover | undefined,
  { version, stored }: { readonly version: string; readonly stored: readonly string[] },
): Leftover | undefined {
  if (leftover?.version !== version || leftover.prompt.version !== version) return undefined;
  if (leftover.prompt.id !== current.id || leftover.prompt.uid !== current.uid) return undefined;
  if (changedSince(current, leftover.prompt)) return undefined;
  return stored.every((other) => compareVersions(other, version) <= 0) ? leftover : undefined;
}
