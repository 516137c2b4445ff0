import type { PromptFile, PromptNode } from '../formats/index.js';
import { bumpVersion, compareVersions, readPrompt, type Bump, type Prompt } from '../prompt/index.js';
import { commitBlocker } from './commitBlocker.js';
import { leftoverOf, type Leftover } from './leftover.js';
import {
  planVersion,
  refused,
  type CommitMeans,
  type CommitPlan,
  type CommitRefusal,
} from './versionPlan.js';

/** What to commit: a prompt of a file, as the file is on disk. */
export interface CommitRequest {
  readonly file: PromptFile;
  readonly prompt: PromptNode;
  /** `first` stores the version that the file has already, when none is stored. */
  readonly bump: Bump | 'first';
  /** Why; blank for nothing. */
  readonly changelog: string;
  readonly author: string | null;
  /** The versions stored already. */
  readonly stored: readonly string[];
  /** What is stored of the version that the bump makes; the commit finishes it when its content is the same. */
  readonly leftover?: Leftover | undefined;
}

/** Plans a new version as the Python library stores it; the prompt's own file changes only where it must. */
export function planCommit(request: CommitRequest, means: CommitMeans): CommitPlan | CommitRefusal {
  const { file, prompt: node, stored } = request;
  const blocked = commitBlocker(file, node);
  const now = means.now();
  const { prompt: old } = readPrompt(node.data ?? {}, { newUid: () => means.newUid(), now: () => now });
  if (blocked !== undefined || !old) return refused(blocked ?? 'The prompt cannot be read.');
  const bumped = next(old, request.bump, now);
  // Without a uid in the file, that of the stored version is as good as a new one.
  const candidate = Object.hasOwn(node.data ?? {}, 'uid')
    ? old
    : { ...old, uid: request.leftover?.prompt.uid ?? '' };
  const leftover = leftoverOf(candidate, request.leftover, { version: bumped.version, stored });
  const prompt = leftover?.prompt ?? bumped;
  const conflict = leftover ? undefined : conflictOf(prompt, request);
  if (conflict !== undefined) return refused(conflict);

  const plan = planVersion(
    {
      prompt,
      file,
      node,
      previous: file.text,
      changelog: request.changelog,
      author: request.author,
      stored: stored.filter((other) => other !== leftover?.version),
      now,
      leftover,
    },
    means,
  );
  const isDone = plan.kind === 'commit' && plan.text === plan.previous && plan.added.present?.length === 2;
  return isDone ? refused(alreadyStored(prompt)) : plan;
}

function next(old: Prompt, bump: Bump | 'first', now: string): Prompt {
  if (bump === 'first') return old;
  return { ...old, version: bumpVersion(old.version, bump) ?? old.version, updated_at: now };
}

function conflictOf({ id, version }: Prompt, { bump, stored }: CommitRequest): string | undefined {
  if (stored.some((other) => compareVersions(other, version) === 0)) {
    return alreadyStored({ id, version });
  }
  if (bump === 'first' && stored.length > 0)
    return `'${id}' has stored versions already; choose which part to bump.`;
  return undefined;
}

function alreadyStored({ id, version }: Pick<Prompt, 'id' | 'version'>): string {
  return `Version '${version}' of '${id}' is already stored; choose a larger bump.`;
}
