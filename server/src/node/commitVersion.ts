import type { CommitPlan, VersionStore } from '../core/index.js';
import { writeFileAtomic } from './writeFileAtomic.js';

/** A planned version and where it goes. */
export interface Commit {
  readonly plan: CommitPlan;
  /** The prompt's file. */
  readonly file: string;
  readonly store: VersionStore;
}

/**
 * Carries out a plan: snapshot and record as new files, then the prompt's own file; gives the paths written. Throws
 * StorageWriteError or VersionConflictError with everything as it was.
 */
export async function commitVersion({ plan, file, store }: Commit): Promise<readonly string[]> {
  const added = await store.add(plan.added);
  try {
    await writeFileAtomic({ path: file, text: plan.text, expected: { text: plan.previous } });
  } catch (error) {
    await added.undo();
    throw error;
  }
  return [file, ...added.files];
}
