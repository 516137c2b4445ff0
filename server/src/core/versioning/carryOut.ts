import type { CommitPlan } from './versionPlan.js';
import type { VersionStore } from './versionStore.js';

/**
 * Adds the version of a plan to a store, then has the prompt's own text written, which takes the version away again when
 * it throws. Gives the files of the version.
 */
export async function carryOut(
  { added }: CommitPlan,
  store: VersionStore,
  writePrompt: () => Promise<void>,
): Promise<readonly string[]> {
  const { files, undo } = await store.add(added);
  try {
    await writePrompt();
  } catch (error) {
    await undo();
    throw error;
  }
  return files;
}
