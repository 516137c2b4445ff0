import type { PromptSummary } from '../../../server/src/protocol/index.js';

/**
 * The address of the folder for a new prompt of the workspace folder `root`: where most of its prompts are, else its
 * subfolder `prompts`.
 */
export function promptFolder(prompts: readonly PromptSummary[], root: string): string {
  const counts = new Map<string, number>();
  for (const { kind, uri } of prompts) {
    if (kind !== 'prompt' || !uri.startsWith(`${root}/`)) continue;
    const folder = uri.slice(0, uri.lastIndexOf('/'));
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const [fullest] = [...counts].sort(([, a], [, b]) => b - a);
  return fullest?.[0] ?? `${root}/prompts`;
}
