import { readPromptFile, setScalar, type PromptFile, type PromptNode } from '../formats/index.js';
import {
  bumpVersion,
  compareVersions,
  dumpPrompt,
  readPrompt,
  type Bump,
  type Prompt,
  type PromptDefaults,
} from '../prompt/index.js';
import { applyEdits, type TextEdit } from '../text/index.js';
import { checksum, type Sha256 } from './checksum.js';
import { commitBlocker } from './commitBlocker.js';
import { canonicalJson } from './pythonJson.js';
import { writeRecord } from './versionRecord.js';
import type { NewVersion } from './versionStore.js';
import { writePromptYaml } from './writePromptYaml.js';

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
}

/** What a plan needs from outside. */
export interface CommitMeans extends PromptDefaults {
  readonly sha256: Sha256;
}

/** Everything that a commit will write. */
export interface CommitPlan {
  readonly kind: 'commit';
  /** The prompt as it will be. */
  readonly prompt: Prompt;
  /** The changes of the prompt's own file: version and time of update, uid and time of creation where missing. */
  readonly edits: readonly TextEdit[];
  /** The text of that file before and after. */
  readonly previous: string;
  readonly text: string;
  readonly added: NewVersion;
}

/** Why a version cannot be committed. */
export interface CommitRefusal {
  readonly kind: 'refused';
  readonly message: string;
}

/** Plans a new version as the Python library stores it; the prompt's own file changes only where it must. */
export function planCommit(request: CommitRequest, means: CommitMeans): CommitPlan | CommitRefusal {
  const { file, prompt: node, stored } = request;
  const blocked = commitBlocker(file, node);
  const now = means.now();
  const { prompt: old } = readPrompt(node.data ?? {}, { newUid: () => means.newUid(), now: () => now });
  if (blocked !== undefined || !old) return refused(blocked ?? 'The prompt cannot be read.');
  const prompt = next(old, request.bump, now);
  const conflict = conflictOf(prompt, request);
  if (conflict !== undefined) return refused(conflict);

  const edits = editsFor(prompt, file, node);
  const text = edits && applyEdits(file.text, edits);
  if (!edits || text === undefined || !readsAs(prompt, { ...file, text }, file.prompts.indexOf(node))) {
    return refused(
      `The version of '${prompt.id}' cannot be written into its file; write 'version' as plain text first.`,
    );
  }
  const isCopied = file.kind === 'prompt' && file.syntax === 'yaml';
  const record = writeRecord({
    prompt: dumpPrompt(prompt),
    version: prompt.version,
    created_at: now,
    created_by: request.author,
    changelog: request.changelog.trim() || null,
    parent_version: parentOf(prompt.version, stored),
    checksum: checksum(prompt, (canonical) => means.sha256(canonical)),
  });
  return {
    kind: 'commit',
    prompt,
    edits,
    previous: file.text,
    text,
    added: {
      id: prompt.id,
      version: prompt.version,
      snapshot: {
        path: `${prompt.id}/_versions/${prompt.version}.yaml`,
        text: isCopied ? text : writePromptYaml(prompt),
      },
      record: { path: `${prompt.id}_${prompt.version}.json`, text: record },
    },
  };
}

function next(old: Prompt, bump: Bump | 'first', now: string): Prompt {
  if (bump === 'first') return old;
  return { ...old, version: bumpVersion(old.version, bump) ?? old.version, updated_at: now };
}

function conflictOf({ id, version }: Prompt, { bump, stored }: CommitRequest): string | undefined {
  if (stored.some((other) => compareVersions(other, version) === 0)) {
    return `Version '${version}' of '${id}' is already stored; choose a larger bump.`;
  }
  if (bump === 'first' && stored.length > 0)
    return `'${id}' has stored versions already; choose which part to bump.`;
  return undefined;
}

/** The newest stored version that is older than the new one. */
function parentOf(version: string, stored: readonly string[]): string | null {
  return (
    stored
      .filter((other) => compareVersions(other, version) < 0)
      .sort(compareVersions)
      .at(-1) ?? null
  );
}

/** The edits that make the file say what the prompt will be; undefined where a value cannot be edited. */
function editsFor(prompt: Prompt, file: PromptFile, node: PromptNode): readonly TextEdit[] | undefined {
  const written = readPrompt(node.data ?? {}, { newUid: () => '', now: () => '' }).prompt;
  const changed = (['version', 'uid', 'created_at', 'updated_at'] as const).filter(
    (key) => !Object.hasOwn(node.data ?? {}, key) || written?.[key] !== prompt[key],
  );
  const edits: TextEdit[] = [];
  for (const key of changed) {
    const made = setScalar(file, node, [key], prompt[key]);
    if (!made) return undefined;
    edits.push(...made);
  }
  return edits;
}

/** Whether a file, read again, has this very prompt at its place. */
function readsAs(prompt: Prompt, { uri, text }: Pick<PromptFile, 'uri' | 'text'>, index: number): boolean {
  const data = readPromptFile(uri, text).prompts[index]?.data;
  const { prompt: read } = readPrompt(data ?? {}, { newUid: () => '', now: () => '' });
  return read !== undefined && canonicalJson(dumpPrompt(read)) === canonicalJson(dumpPrompt(prompt));
}

function refused(message: string): CommitRefusal {
  return { kind: 'refused', message };
}
