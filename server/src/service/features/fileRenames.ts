import type { TextEdit as LspEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import {
  inputsUriOf,
  minimalEdit,
  partialNameOf,
  readPromptFile,
  schemasIn,
  type PartialUse,
  type PromptFile,
  type TextEdit,
  type Workspace,
} from '../../core/index.js';
import { toTextEdits } from '../convert.js';
import { callsOfFiles } from '../occurrences/callsOfFile.js';
import { movedPaths } from './movedPaths.js';
import { renamedCall, type PartialMove } from './renamedCall.js';
import { stemOf, withMoves, type FileMove } from './renameFile.js';
import { idEdit } from './renamePrompt.js';
import { schemaChanges } from './renameSchema.js';

type Changes = Readonly<Record<string, readonly LspEdit[]>>;

/**
 * What goes along when files and folders get other names or places: the calls of partials, the names of schemas and the ids of prompts that
 * are named like their files, with what refers to them, the paths in `.promptmanager.yaml`, and the files of saved inputs.
 * Undefined when nothing does.
 */
export function fileRenames(
  workspace: Workspace,
  renames: readonly FileMove[],
  { renamesFiles = false }: { readonly renamesFiles?: boolean } = {},
): WorkspaceEdit | undefined {
  const files = renames.flatMap((rename) => filesIn(rename, workspace));
  const changes: Record<string, LspEdit[]> = {};
  const all = [
    ...files.map((rename) => changesFor(rename, workspace)),
    movedPartials(files, workspace),
    configurations(renames, workspace),
  ];
  for (const [uri, edits] of all.flatMap((one) => Object.entries(one)))
    changes[uri] = [...(changes[uri] ?? []), ...edits];
  const moves = renamesFiles
    ? files.flatMap((rename) => movedInputs(rename, { workspace, renames: files }))
    : [];
  if (moves.length > 0) return withMoves(changes, moves);
  return Object.keys(changes).length === 0 ? undefined : { changes };
}

/** The file itself; the files below a folder. */
function filesIn(rename: FileMove, { files }: Workspace): readonly FileMove[] {
  const { oldUri, newUri } = rename;
  if (files.has(oldUri)) return [rename];
  const folder = `${oldUri}/`;
  return [...files.keys()]
    .filter((uri) => uri.startsWith(folder))
    .map((uri) => ({ oldUri: uri, newUri: `${newUri}/${uri.slice(folder.length)}` }));
}

function changesFor(rename: FileMove, workspace: Workspace): Changes {
  const file = workspace.files.get(rename.oldUri);
  if (!file) return {};
  if (file.kind === 'schemas') return schemaNamed(file, rename, workspace);
  if (file.kind === 'prompt' && file.format === 'prompt-manager') return promptNamed(file, rename, workspace);
  return {};
}

/** The Python library finds a schema by the name of its file. */
function schemaNamed(file: PromptFile, { oldUri, newUri }: FileMove, workspace: Workspace): Changes {
  const [from, to] = [stemOf(oldUri), stemOf(newUri)];
  const schema = schemasIn(file).find(({ name }) => name === from);
  if (!schema || from === to || workspace.schemaDeclarations().some(({ name }) => name === to)) return {};
  return schemaChanges(schema, to, workspace);
}

/** Stored versions are kept by id: a prompt that has some keeps it, and the difference is told. */
function promptNamed(file: PromptFile, { oldUri, newUri }: FileMove, workspace: Workspace): Changes {
  const [from, to] = [stemOf(oldUri), stemOf(newUri)];
  const [prompt] = file.prompts;
  if (prompt?.id?.value !== from || from === to) return {};
  if (workspace.versionsOf(from).length > 0 || workspace.promptsById(to).length > 0) return {};
  return { [oldUri]: toTextEdits(file, idEdit({ file, prompt }, to)) };
}

function movedPartials(renames: readonly FileMove[], workspace: Workspace): Changes {
  const partials = new Map(
    renames.flatMap((rename) => partialMove(rename, workspace)).map((move) => [move.oldUri, move]),
  );
  const changes: Record<string, readonly LspEdit[]> = {};
  if (partials.size === 0) return changes;
  for (const { analysis, use, called } of callsOfFiles(partials, workspace)) {
    const edit = callEdit(analysis.file.text, use, partials.get(called.uri));
    if (!edit) continue;
    const { uri } = analysis.file;
    changes[uri] = [...(changes[uri] ?? []), ...toTextEdits(analysis.file, [edit])];
  }
  return changes;
}

function partialMove({ oldUri, newUri }: FileMove, { files }: Workspace): readonly PartialMove[] {
  const file = files.get(oldUri);
  const oldName = partialNameOf(file);
  const newName = file && partialNameOf(readPromptFile(newUri, file.text));
  return oldName === undefined || newName === undefined ? [] : [{ oldUri, newUri, oldName, newName }];
}

/** The edit of the name in a call; quotes or brackets around it stay. */
function callEdit(
  text: string,
  { name, span }: PartialUse,
  move: PartialMove | undefined,
): TextEdit | undefined {
  const at = name === undefined ? -1 : text.slice(span.start, span.end).lastIndexOf(name);
  if (!move || name === undefined || at === -1) return undefined;
  const edit = minimalEdit(name, renamedCall(name, move));
  const start = span.start + at;
  return edit && { ...edit, span: { start: start + edit.span.start, end: start + edit.span.end } };
}

function configurations(renames: readonly FileMove[], workspace: Workspace): Changes {
  const changed = [...workspace.files.values()].flatMap((file) => {
    const edits = file.kind === 'configuration' ? movedPaths(file, renames) : [];
    return edits.length === 0 ? [] : [[file.uri, toTextEdits(file, edits)] as const];
  });
  return Object.fromEntries(changed);
}

/** Saved inputs lie beside their prompt and are named like it. */
function movedInputs(
  { oldUri, newUri }: FileMove,
  { workspace, renames }: { readonly workspace: Workspace; readonly renames: readonly FileMove[] },
): readonly FileMove[] {
  const file = workspace.files.get(oldUri);
  if (file?.kind !== 'prompt') return [];
  const inputs = inputsUriOf(oldUri, stemOf(oldUri));
  const moved = inputsUriOf(newUri, stemOf(newUri));
  const goesAnyway = renames.some((rename) => rename.oldUri === inputs);
  if (inputs === moved || goesAnyway || !workspace.files.has(inputs) || workspace.files.has(moved)) return [];
  return [{ oldUri: inputs, newUri: moved }];
}
