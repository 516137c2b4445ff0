import path from 'node:path';
import { carryOut, type CommitPlan, type VersionStore } from '../core/index.js';
import { sweepTemporary } from './sweepTemporary.js';
import { withLock } from './withLock.js';
import { writeFileAtomic } from './writeFileAtomic.js';

/** A planned version and where it goes. */
export interface Commit {
  readonly plan: CommitPlan;
  /** The prompt's file. */
  readonly file: string;
  readonly store: VersionStore;
}

/**
 * Carries out a plan: snapshot and record as new files, then the prompt's own file; gives the paths written. One process
 * at a time commits versions of a prompt. Throws StorageWriteError or VersionConflictError with everything as it was.
 */
export async function commitVersion({ plan, file, store }: Commit): Promise<readonly string[]> {
  return withLock(path.join(path.dirname(file), `.${plan.added.id}.lock`), async () => {
    const added = await carryOut(plan, store, () =>
      writeFileAtomic({ path: file, text: plan.text, expected: { text: plan.previous } }),
    );
    await sweepTemporary(path.dirname(file));
    return [file, ...added];
  });
}
