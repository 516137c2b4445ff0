import {
  inputsUriOf,
  unsafeId,
  writeScalar,
  type PlacedPrompt,
  type TextEdit,
  type Workspace,
} from '../../core/index.js';
import { toTextEdits } from '../convert.js';
import type { RenameAnswer, RenameOptions } from './renameAnswer.js';
import { stemOf, withMoves, withStem, type FileMove } from './renameFile.js';

/** Gives a prompt another id; its file, when that is named like it, and its saved inputs get the new name as well. */
export function renamePrompt(
  { file, prompt }: PlacedPrompt,
  newId: string,
  { workspace, renamesFiles = false }: RenameOptions & { readonly workspace: Workspace },
): RenameAnswer {
  const id = prompt.id?.value ?? '';
  const unsafe = unsafeId(newId);
  if (unsafe !== undefined) return refused(`'${newId}' cannot be an id: ${unsafe}.`);
  if (workspace.promptsById(newId).length > 0)
    return refused(`There is a prompt '${newId}' already. Choose another id.`);
  const versions = workspace.versionsOf(id).length;
  if (versions > 0)
    return refused(
      `The stored versions of '${id}' are kept under this id. Use 'Rename…' in the Prompts view, which says what becomes of them.`,
    );
  const changes = { [file.uri]: toTextEdits(file, idEdit({ file, prompt }, newId)) };
  const moves = movesOf({ file, id, newId }, workspace);
  if (moves.length === 0) return { kind: 'edit', edit: { changes } };
  if (!renamesFiles)
    return refused('The file is named like the prompt. Rename the file, and the id follows.');
  const taken = moves.find(({ newUri }) => workspace.files.has(newUri));
  if (taken) return refused(`There is a file '${stemOf(taken.newUri)}' already. Choose another id.`);
  return { kind: 'edit', edit: withMoves(changes, moves) };
}

/** The edit of the file that gives a prompt another id, in the quotes that it has. */
export function idEdit(
  { file, prompt }: Pick<PlacedPrompt, 'file' | 'prompt'>,
  newId: string,
): readonly TextEdit[] {
  if (!prompt.id) return [];
  const { span } = prompt.id;
  const written = file.text[span.start];
  const notation = file.syntax === 'json' ? 'json' : 'yaml';
  const style = written === '"' ? 'double' : written === "'" ? 'single' : 'plain';
  return [{ span, text: writeScalar(newId, { notation, style, inFlow: true }) }];
}

function movesOf(
  { file, id, newId }: { readonly file: PlacedPrompt['file']; readonly id: string; readonly newId: string },
  workspace: Workspace,
): readonly FileMove[] {
  const inputs = inputsUriOf(file.uri, id);
  const isNamedLike = file.kind === 'prompt' && stemOf(file.uri) === id;
  return [
    ...(isNamedLike ? [{ oldUri: file.uri, newUri: withStem(file.uri, newId) }] : []),
    ...(workspace.files.has(inputs) ? [{ oldUri: inputs, newUri: inputsUriOf(file.uri, newId) }] : []),
  ];
}

function refused(message: string): RenameAnswer {
  return { kind: 'refused', message };
}
