import { readPromptFile, setScalar, type PromptFile, type PromptNode } from '../formats/index.js';
import {
  compareVersions,
  dumpPrompt,
  readPrompt,
  type Prompt,
  type PromptDefaults,
} from '../prompt/index.js';
import { applyEdits, type TextEdit } from '../text/index.js';
import { checksum, type Sha256 } from './checksum.js';
import type { Leftover } from './leftover.js';
import { canonicalJson } from './pythonJson.js';
import { writeRecord } from './versionRecord.js';
import type { NewVersion } from './versionStore.js';
import { writePromptYaml } from './writePromptYaml.js';

/** What a plan needs from outside. */
export type CommitMeans = PromptDefaults & { readonly sha256: Sha256 };

/** Everything that a commit will write. */
export interface CommitPlan {
  readonly kind: 'commit';
  /** The prompt as it will be. */
  readonly prompt: Prompt;
  /** The changes of the prompt's own file. */
  readonly edits: readonly TextEdit[];
  /** The text of that file before and after. */
  readonly previous: string;
  readonly text: string;
  /** Why; blank for nothing. */
  readonly changelog: string;
  readonly added: NewVersion;
}

/** Why a version cannot be committed. */
export interface CommitRefusal {
  readonly kind: 'refused';
  readonly message: string;
}

/** A version that is decided, and the file that is to say it. */
export interface DecidedVersion {
  /** The prompt as it will be. */
  readonly prompt: Prompt;
  /** The file whose text becomes that prompt by setting version, uid and times; and the prompt in it. */
  readonly file: PromptFile;
  readonly node: PromptNode;
  /** The text that the prompt's file has now. */
  readonly previous: string;
  /** Why; blank for nothing. */
  readonly changelog: string;
  readonly author: string | null;
  readonly stored: readonly string[];
  readonly now: string;
  readonly leftover: Leftover | undefined;
}

/** The plan of a decided version; refused when the file cannot say it. */
export function planVersion(decided: DecidedVersion, { sha256 }: CommitMeans): CommitPlan | CommitRefusal {
  const { prompt, file, node, previous, stored, leftover } = decided;
  const edits = editsFor(prompt, file, node);
  const text = edits && applyEdits(file.text, edits);
  if (!edits || text === undefined || !readsAs(prompt, { ...file, text }, file.prompts.indexOf(node))) {
    return refused(
      `The version of '${prompt.id}' cannot be written into its file; write 'version' as plain text first.`,
    );
  }
  const isCopied = file.kind === 'prompt' && file.syntax === 'yaml';
  const record = (): string =>
    writeRecord({
      prompt: dumpPrompt(prompt),
      version: prompt.version,
      created_at: decided.now,
      created_by: decided.author,
      changelog: decided.changelog.trim() || null,
      parent_version: parentOf(prompt.version, stored),
      checksum: checksum(prompt, sha256),
    });
  return {
    kind: 'commit',
    prompt,
    edits: file.text === previous ? edits : [{ span: { start: 0, end: previous.length }, text }],
    previous,
    text,
    changelog: decided.changelog.trim(),
    added: {
      id: prompt.id,
      version: prompt.version,
      snapshot: {
        path: `${prompt.id}/_versions/${prompt.version}.yaml`,
        text: leftover?.snapshot ?? (isCopied ? text : writePromptYaml(prompt)),
      },
      record: { path: `${prompt.id}_${prompt.version}.json`, text: leftover?.record ?? record() },
      ...(leftover ? { present: presentOf(leftover) } : {}),
    },
  };
}

/** A refusal with its sentence. */
export function refused(message: string): CommitRefusal {
  return { kind: 'refused', message };
}

function presentOf({ snapshot, record }: Leftover): readonly ('snapshot' | 'record')[] {
  return [
    ...(snapshot === undefined ? [] : (['snapshot'] as const)),
    ...(record === undefined ? [] : (['record'] as const)),
  ];
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
