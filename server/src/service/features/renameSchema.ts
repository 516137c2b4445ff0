import type { SchemaDeclaration, Workspace } from '../../core/index.js';
import { toTextEdits } from '../convert.js';
import { schemaOccurrences } from '../occurrences/schemaNames.js';
import type { RenameAnswer, RenameOptions } from './renameAnswer.js';
import { renamedOccurrence } from './renamedOccurrence.js';
import { stemOf, withMoves, withStem } from './renameFile.js';

type Changes = Record<string, ReturnType<typeof toTextEdits>>;

/**
 * Gives a schema another name where it is declared, in the prompts and in the schemas that name it. A file that is named
 * like it is renamed as well, as the Python library finds a schema by the name of its file.
 */
export function renameSchema(
  schema: SchemaDeclaration,
  newName: string,
  { workspace, renamesFiles = false }: RenameOptions & { readonly workspace: Workspace },
): RenameAnswer {
  if (!/^[-_]*[\p{L}\p{N}][-_\p{L}\p{N}]*$/u.test(newName))
    return refused(`'${newName}' cannot be the name of a schema. Use letters, digits, '_' and '-'.`);
  if (workspace.schemaDeclarations().some(({ name }) => name === newName))
    return refused(`There is a schema '${newName}' already. Choose another name.`);
  const changes = schemaChanges(schema, newName, workspace);
  if (stemOf(schema.uri) !== schema.name) return { kind: 'edit', edit: { changes } };
  const newUri = withStem(schema.uri, newName);
  if (workspace.files.has(newUri))
    return refused(`There is a file '${newName}' already. Choose another name.`);
  if (!renamesFiles)
    return refused('The file is named like the schema. Rename the file, and the schema follows.');
  return { kind: 'edit', edit: withMoves(changes, [{ oldUri: schema.uri, newUri }]) };
}

/** The edits that give a schema another name, by file. */
export function schemaChanges(schema: SchemaDeclaration, newName: string, workspace: Workspace): Changes {
  const changes: Changes = {};
  for (const occurrence of schemaOccurrences(schema, workspace)) {
    const { file } = occurrence;
    const edits = toTextEdits(file, [renamedOccurrence(occurrence, 'schema', newName)]);
    changes[file.uri] = [...(changes[file.uri] ?? []), ...edits];
  }
  return changes;
}

function refused(message: string): RenameAnswer {
  return { kind: 'refused', message };
}
