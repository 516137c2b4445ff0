import type { Abortable, PromptDefaults } from '../prompt/index.js';
import type { PromptRegistry } from '../registry/index.js';
import type { StorageBackend } from '../storage/index.js';
import { openPrompt, type OpenPrompt } from './openPrompt.js';

/** Where prompts are opened. */
export interface OpeningParts {
  readonly storage: StorageBackend;
  readonly registry: PromptRegistry;
  readonly means: PromptDefaults;
}

/** Does something with a prompt as it is stored now, while nobody else changes it. Throws PromptNotFoundError. */
export async function withPrompt<T>(
  { registry, storage, means }: OpeningParts,
  { id, signal }: { readonly id: string } & Abortable,
  act: (open: OpenPrompt) => Promise<T>,
): Promise<T> {
  registry.entry(id);
  signal?.throwIfAborted();
  return storage.exclusive(id, async () => {
    signal?.throwIfAborted();
    const open = await openPrompt(registry.entry(id), storage, means);
    signal?.throwIfAborted();
    return act(open);
  });
}
