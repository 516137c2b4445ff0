import type { Range } from 'vscode-languageserver-types';
import {
  analyzePrompt,
  inputSetsIn,
  inputsUriOf,
  partialNameOf,
  type PlacedPrompt,
  type Workspace,
} from '../core/index.js';
import { callsOfFile } from './occurrences/callsOfFile.js';
import { toRange } from './convert.js';

/** Something in a file that a prompt has to do with. */
interface Related {
  readonly name: string;
  readonly uri: string;
  readonly range: Range;
}

/** The partials of other files that a prompt calls, each once, in the order of their first calls. */
export function usesOf({ file, index }: PlacedPrompt, workspace: Workspace): readonly Related[] {
  const { partialFiles } = analyzePrompt(file, index, workspace);
  return Array.from(partialFiles, ([name, called]) => ({
    name,
    uri: called.file.uri,
    range: toRange(called.file, { start: called.prompt.span.start, end: called.prompt.span.start }),
  }));
}

/** The prompts that call the file of a prompt as a partial, each at its first call. */
export function usersOf({ file }: PlacedPrompt, workspace: Workspace): readonly Related[] {
  if (partialNameOf(file) === undefined) return [];
  const users = new Map<string, Related>();
  for (const { analysis, use } of callsOfFile(file.uri, workspace)) {
    const { prompt, file: caller } = analysis;
    const name = prompt.name;
    const key = `${caller.uri}#${name}`;
    if (!users.has(key)) users.set(key, { name, uri: caller.uri, range: toRange(caller, use.span) });
  }
  return [...users.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The saved inputs of a prompt, in the order of their file. */
export function inputSetsOf(
  { file, prompt }: PlacedPrompt,
  workspace: Workspace,
): readonly (Related & { readonly values: Readonly<Record<string, unknown>> })[] {
  const saved = workspace.files.get(inputsUriOf(file.uri, prompt.name));
  if (!saved) return [];
  return inputSetsIn(saved).map(({ name, nameSpan, values }) => ({
    name,
    uri: saved.uri,
    range: toRange(saved, nameSpan),
    values,
  }));
}
