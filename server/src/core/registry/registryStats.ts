import type { Status } from '../prompt/index.js';
import type { PromptEntry } from './promptIndex.js';

/** How many prompts and versions there are. */
export interface RegistryStats {
  readonly totalPrompts: number;
  readonly totalVersions: number;
  readonly statusDistribution: Readonly<Partial<Record<Status, number>>>;
  readonly observerCount: number;
}

/** The figures of some prompts; `stored` are the versions that their store has, by id. */
export function statsOf(
  entries: readonly PromptEntry[],
  {
    stored,
    observerCount,
  }: { readonly stored: ReadonlyMap<string, readonly string[]>; readonly observerCount: number },
): RegistryStats {
  const statusDistribution: Partial<Record<Status, number>> = {};
  let totalVersions = 0;
  for (const { prompt } of entries) {
    const { id, status, version } = prompt;
    statusDistribution[status] = (statusDistribution[status] ?? 0) + 1;
    const versions = stored.get(id) ?? [];
    totalVersions += versions.length + (versions.includes(version) ? 0 : 1);
  }
  return { totalPrompts: entries.length, totalVersions, statusDistribution, observerCount };
}
