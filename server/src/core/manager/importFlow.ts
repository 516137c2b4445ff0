import { readPromptFile } from '../formats/index.js';
import {
  PromptValidationError,
  StorageWriteError,
  type Prompt,
  type PromptDefaults,
} from '../prompt/index.js';
import type { PromptRegistry } from '../registry/index.js';
import type { StorageBackend } from '../storage/index.js';
import { planImport, storeImport, type ImportOptions } from './importPlan.js';

/** A collection, or a file with one prompt: its text, and a URI that tells by its end whether it is YAML or JSON. */
export interface CollectionText {
  readonly uri: string;
  readonly text: string;
}

/** What an import works with. */
export interface ImportParts {
  readonly storage: StorageBackend;
  readonly registry: PromptRegistry;
  readonly defaults: PromptDefaults;
  /** Drops the results that are kept of a prompt. */
  readonly forget: (id: string) => Promise<void>;
}

/**
 * Takes all prompts of a collection in, each as a document of its own, or none. Throws PromptValidationError when one is not as it
 * must be, StorageWriteError when one is there already or cannot be written.
 */
export async function importCollection(
  { uri, text }: CollectionText,
  { storage, registry, defaults, forget }: ImportParts,
  options: ImportOptions,
): Promise<readonly Prompt[]> {
  const plan = planImport(readPromptFile(uri, text, { choice: { format: 'prompt-manager' } }), defaults);
  const problems = plan.kind === 'refused' ? plan.problems : plan.prompts.length === 0 ? [empty] : [];
  if (plan.kind === 'refused' || plan.prompts.length === 0)
    throw new PromptValidationError(`Nothing was imported: ${problems.join(' ')}`, { id: '', problems });
  for (const { id } of plan.prompts) registry.refuseId(id);
  for (const { id } of plan.prompts) {
    const elsewhere = registry.exists(id) ? registry.entry(id).uri : undefined;
    if (elsewhere !== undefined && elsewhere !== storage.uriOf(id))
      throw taken(elsewhere, `take '${id}' out of it first`);
  }
  const outcome = await storeImport(plan.prompts, storage, options);
  if (outcome.kind === 'taken') throw taken(outcome.taken[0] ?? '', "set 'overwrite' to replace it");
  if (options.dryRun) return outcome.imported.map(({ prompt }) => prompt);
  const prompts: Prompt[] = [];
  for (const { prompt, uri: place } of outcome.imported) {
    prompts.push(registry.put(prompt, { uri: place, index: 0 }));
    await forget(prompt.id);
  }
  return prompts;
}

function taken(path: string, advice: string): StorageWriteError {
  const message = `Nothing was imported: '${path}' is there already; ${advice}.`;
  return new StorageWriteError(message, { path, reason: 'exists' });
}

const empty = 'There is no prompt in it.';
