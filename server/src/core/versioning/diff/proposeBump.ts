import type { Bump } from '../../prompt/index.js';
import type { PromptChange } from './promptChange.js';

/** What to make of some changes. */
export interface BumpProposal {
  /** Null when nothing has changed. */
  readonly bump: Bump | null;
  /** Why it is not less: one sentence for each change that needs this bump. */
  readonly reasons: readonly string[];
  /** A changelog for those who have none; empty when nothing has changed. */
  readonly changelogLine: string;
}

/** The bump that some changes need together. */
export function proposeBump(changes: readonly PromptChange[]): BumpProposal {
  const ordered = [...changes].sort((a, b) => weights[b.bump] - weights[a.bump]);
  const bump = ordered[0]?.bump ?? null;
  return {
    bump,
    reasons: ordered
      .filter((change) => change.bump === bump)
      .map(({ sentence, reason }) => `${sentence.slice(0, -1)}: ${reason}.`),
    changelogLine: lineOf(ordered),
  };
}

const weights: Readonly<Record<Bump, number>> = { patch: 0, minor: 1, major: 2 };
const mostSentences = 3;

function lineOf(changes: readonly PromptChange[]): string {
  const sentences = changes.slice(0, mostSentences).map(({ sentence }) => sentence);
  const others = changes.length - sentences.length;
  if (others > 0) sentences.push(`${others} more ${others === 1 ? 'change' : 'changes'}.`);
  return sentences.join(' ');
}
