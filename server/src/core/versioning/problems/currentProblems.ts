import { Memo } from '../../cache/index.js';
import { syntaxOf, versionPlace, type PromptFile, type PromptNode } from '../../formats/index.js';
import { decodeNode } from '../../notation/index.js';
import { compareVersions, firstVersion, isDataMap, readPrompt, type Prompt } from '../../prompt/index.js';
import type { Problem } from '../../text/index.js';
import type { Workspace } from '../../workspace/index.js';
import { changedSince } from '../changedSince.js';
import { folder } from './folder.js';

/** What is wrong between the file of a prompt and its snapshots; nothing for a prompt that has none. */
export function currentProblems(file: PromptFile, workspace: Workspace): readonly Problem[] {
  const [prompt] = file.prompts;
  const id = prompt?.id?.value;
  if (!prompt || id === undefined) return [];
  const snapshots = snapshotsBeside(file, id, workspace);
  if (snapshots.size === 0) return [];
  const version = prompt.version?.value ?? firstVersion;
  const newest = [...snapshots.keys()].sort(compareVersions).at(-1) ?? version;
  const snapshot = snapshots.get(version);
  if (compareVersions(version, newest) < 0)
    return [
      at(prompt, {
        code: 'current-older-than-snapshots',
        severity: 'warning',
        message: `The file says '${version}', which is older than the newest stored version '${newest}'; restore that version or bump beyond it.`,
      }),
    ];
  if (!snapshot)
    return [
      at(prompt, {
        code: 'snapshot-missing',
        severity: 'warning',
        message: `There is no snapshot of '${version}', so the library cannot load this version by its number; bump the version to store the prompt.`,
      }),
    ];
  const [now, then] = [promptOf(file), promptOf(snapshot)];
  if (!now || !then || !changedSince(now, then)) return [];
  return [
    at(prompt, {
      code: 'changed-without-bump',
      // Every prompt in work is so for a while.
      severity: 'info',
      message: `The prompt has changed since '${version}'; bump the version, or the library replaces what is stored as '${version}' at its next save.`,
    }),
  ];
}

/** The snapshots of a prompt in the layout that the library reads, by version. */
function snapshotsBeside(
  file: PromptFile,
  id: string,
  workspace: Workspace,
): ReadonlyMap<string, PromptFile> {
  const home = folder(file.uri);
  const snapshots = new Map<string, PromptFile>();
  for (const other of workspace.versionsOf(id)) {
    const versions = folder(other.uri);
    const beside = versions.endsWith('/_versions') && folder(folder(versions)) === home;
    const version = other.kind === 'snapshot' && beside ? versionPlace(other.uri)?.version : undefined;
    if (version !== undefined) snapshots.set(version, other);
  }
  return snapshots;
}

const read = new Memo<PromptFile, { readonly prompt: Prompt | undefined }>();

function promptOf(file: PromptFile): Prompt | undefined {
  const known = read.get(file) ?? { prompt: decoded(file) };
  read.set(file, known);
  return known.prompt;
}

function decoded(file: PromptFile): Prompt | undefined {
  const document = syntaxOf(file);
  const data = document?.root && !document.broken ? decodeNode(document.root) : undefined;
  return isDataMap(data) ? readPrompt(data, { newUid: () => '', now: () => '' }).prompt : undefined;
}

function at(
  { version, id, span }: PromptNode,
  problem: Pick<Problem, 'code' | 'severity' | 'message'>,
): Problem {
  return { ...problem, span: version?.span ?? id?.span ?? span };
}
