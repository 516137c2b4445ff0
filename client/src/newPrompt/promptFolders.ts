import type { PromptSummary } from '../../../server/src/protocol/index.js';

/** A folder for new prompts: its address, and how many prompts it has now. */
export interface PromptFolder {
  readonly uri: string;
  readonly count: number;
}

/**
 * The folders of the workspace folder `root` that have prompts, the fullest first; its subfolder `prompts` when none has.
 */
export function promptFolders(prompts: readonly PromptSummary[], root: string): readonly PromptFolder[] {
  const counts = new Map<string, number>();
  for (const { kind, uri } of prompts) {
    if (kind !== 'prompt' || !uri.startsWith(`${root}/`)) continue;
    const folder = uri.slice(0, uri.lastIndexOf('/'));
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const folders = Array.from(counts, ([uri, count]) => ({ uri, count }));
  if (folders.length === 0) return [{ uri: `${root}/prompts`, count: 0 }];
  return folders.sort((a, b) => b.count - a.count || (a.uri < b.uri ? -1 : 1));
}
