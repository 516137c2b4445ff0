import { readPromptFile, type PromptFile, type PromptNode } from '../formats/index.js';
import {
  bumpVersion,
  compareVersions,
  parseVersion,
  readPrompt,
  unsafeId,
  type Bump,
  type Prompt,
} from '../prompt/index.js';
import { changedSince } from './changedSince.js';
import { proposeBump } from './diff/proposeBump.js';
import { diffPrompts } from './diff/diffPrompts.js';
import { writePromptJson } from './versionRecord.js';
import {
  planVersion,
  refused,
  type CommitMeans,
  type CommitPlan,
  type CommitRefusal,
} from './versionPlan.js';
import type { VersionText } from './versionStore.js';
import { writePromptYaml } from './writePromptYaml.js';
import type { SchemaLookup } from '../schema/index.js';

/** A stored version that a prompt's file shall say again. */
export interface RestoreRequest {
  /** The file as it is on disk, and the prompt in it. */
  readonly file: PromptFile;
  readonly prompt: PromptNode;
  /** The version, its prompt and its text as stored. */
  readonly version: string;
  readonly restored: Prompt;
  readonly text: VersionText;
  /** What the new version raises; `auto` for what the difference implies. */
  readonly bump: Bump | 'auto';
  /** Why; blank for a sentence that names the version. */
  readonly changelog: string;
  readonly author: string | null;
  /** The versions stored already. */
  readonly stored: readonly string[];
  readonly schema?: SchemaLookup;
}

/** Plans a new version with the content of an old one; comments and formatting come back where they are stored. */
export function planRestore(request: RestoreRequest, means: CommitMeans): CommitPlan | CommitRefusal {
  const { file, prompt: node, version, restored, author, stored } = request;
  if (file.kind !== 'prompt') {
    return refused(
      'Only a prompt in a file of its own can be restored; copy the text from the stored version instead.',
    );
  }
  const now = means.now();
  const current = readPrompt(node.data ?? {}, { newUid: () => restored.uid, now: () => now }).prompt;
  const id = node.id?.value ?? restored.id;
  const reason = unsafeId(id);
  if (reason !== undefined)
    return refused(`The prompt's id cannot name files: ${reason}. Change 'id' first.`);
  if (restored.id !== id) return refused(`The stored version is one of '${restored.id}', not of '${id}'.`);
  if (current && !changedSince(current, restored)) {
    return refused(`'${id}' says the same as version '${version}' already.`);
  }
  const next = nextVersion(request, current);
  if (next === undefined) return refused(`'${id}' has no version that could be raised; set 'version' first.`);
  const target = targetFile(request);
  const [targetNode] = target.prompts;
  if (!targetNode) return refused(`The stored text of version '${version}' holds no prompt.`);
  return planVersion(
    {
      prompt: { ...restored, uid: current?.uid ?? restored.uid, version: next, updated_at: now },
      file: target,
      node: targetNode,
      previous: file.text,
      changelog: request.changelog.trim() || `Restores version ${version}.`,
      author,
      stored,
      now,
      leftover: undefined,
    },
    means,
  );
}

/** The next version after the newest that there is. */
function nextVersion(
  { stored, prompt, restored, bump, schema }: RestoreRequest,
  current: Prompt | undefined,
): string | undefined {
  const newest = [...stored, prompt.version?.value ?? '', restored.version]
    .filter((version) => parseVersion(version) !== undefined)
    .sort(compareVersions)
    .at(-1);
  if (newest === undefined) return undefined;
  if (bump !== 'auto') return bumpVersion(newest, bump);
  const known = schema ? { schema } : {};
  // A file that cannot be read says nothing about what callers expect.
  const changes = current ? diffPrompts({ prompt: current, ...known }, { prompt: restored, ...known }) : [];
  return bumpVersion(newest, proposeBump(changes).bump ?? 'patch');
}

/** The stored text as the prompt's file would hold it. */
function targetFile({ file, restored, text }: RestoreRequest): PromptFile {
  if (file.syntax === 'json') return readPromptFile(file.uri, writePromptJson(restored));
  return readPromptFile(file.uri, text.notation === 'yaml' ? text.text : writePromptYaml(restored));
}
