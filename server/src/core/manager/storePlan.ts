import type { Observers } from '../observability/index.js';
import { readData } from '../notation/index.js';
import { VersionError, type Prompt } from '../prompt/index.js';
import type { PromptRegistry } from '../registry/index.js';
import type { StorageBackend } from '../storage/index.js';
import {
  carryOut,
  readRecord,
  type CommitPlan,
  type CommitRefusal,
  type VersionStore,
} from '../versioning/index.js';
import type { OpenPrompt } from './openPrompt.js';

/** What a plan is carried out with. */
export interface StoringParts {
  readonly storage: StorageBackend;
  readonly versions: VersionStore;
  readonly registry: PromptRegistry;
  readonly observers: Observers;
  readonly forget: (id: string) => Promise<void>;
}

/**
 * Stores a version and writes the prompt's document; then the registry has the prompt, what was kept of its renders is
 * dropped, and observers hear of the version. Throws VersionError when the plan is a refusal.
 */
export async function storePlan(
  plan: CommitPlan | CommitRefusal,
  { document, index, prompt: { id, version } }: Pick<OpenPrompt, 'document' | 'index' | 'prompt'>,
  { storage, versions, registry, observers, forget }: StoringParts,
): Promise<Prompt> {
  if (plan.kind === 'refused') throw new VersionError(plan.message, { id, version });
  const { uri } = document;
  const expected = document.exists ? { text: document.text } : 'absent';
  await carryOut(plan, versions, () => storage.write({ uri, text: plan.text, expected }));
  const prompt = registry.put(plan.prompt, { uri, index });
  await forget(id);
  const record = readRecord(readData(plan.added.record.text, 'json').data);
  if (record) observers.notify('onVersionCreated', { id, record });
  return prompt;
}
