import type { Range } from 'vscode-languageserver-types';
import type { PromptFile, TextEdit } from '../../core/index.js';
import { toRange, toTextEdits } from '../convert.js';
import { namedAt } from '../occurrences/named.js';
import { occurrencesOf } from '../occurrences/occurrencesOf.js';
import type { Place } from '../place.js';
import type { RenameAnswer, RenameOptions } from './renameAnswer.js';
import { renameObstacle } from './renameObstacle.js';
import { renamePartialFile } from './renamePartialFile.js';
import { renamePrompt } from './renamePrompt.js';
import { renameSchema } from './renameSchema.js';
import { renamedOccurrence } from './renamedOccurrence.js';
import { renameProof } from './renameProof.js';

/** The name under the cursor, when it can be renamed. */
export function prepareRename(place: Place): { range: Range; placeholder: string } | undefined {
  const found = namedAt(place);
  return found && { range: toRange(place.file, found.span), placeholder: found.named.name };
}

/**
 * Renames a variable, a schema or a field of it with all prompts that use it, a block parameter, a partial or the id of a
 * prompt wherever it is declared and used. Nothing else may change its meaning by that, else it is refused.
 */
export function rename(place: Place, newName: string, client: RenameOptions = {}): RenameAnswer {
  const named = namedAt(place)?.named;
  if (!named)
    return refused(
      'Only variables, schemas and their fields, block parameters, partials and ids of prompts can be renamed.',
    );
  if (newName === named.name) return { kind: 'edit', edit: { changes: {} } };
  if (named.kind === 'partialFile' && client.renamesFiles)
    return renamePartialFile(named.uri, newName, place.workspace);
  const { workspace } = place;
  if (named.kind === 'schema') return renameSchema(named.schema, newName, { ...client, workspace });
  if (named.kind === 'prompt') return renamePrompt(named.placed, newName, { ...client, workspace });
  const obstacle = renameObstacle(named, newName, place.workspace);
  if (obstacle !== undefined) return refused(obstacle);

  const edits = new Map<PromptFile, TextEdit[]>();
  for (const occurrence of occurrencesOf(named, place.workspace)) {
    const edit = renamedOccurrence(occurrence, named.kind, newName);
    const known = edits.get(occurrence.file);
    if (known) known.push(edit);
    else edits.set(occurrence.file, [edit]);
  }
  const fault = renameProof({ named, newName, edits, workspace: place.workspace });
  if (fault !== undefined) return refused(fault);
  const changes = Object.fromEntries(
    Array.from(edits, ([file, ofFile]) => [file.uri, toTextEdits(file, ofFile)]),
  );
  return { kind: 'edit', edit: { changes } };
}

function refused(message: string): RenameAnswer {
  return { kind: 'refused', message };
}
