import type { Range } from 'vscode-languageserver-types';
import type { PromptFile, TextEdit } from '../../core/index.js';
import { toRange, toTextEdits } from '../convert.js';
import { namedAt } from '../occurrences/named.js';
import { occurrencesOf } from '../occurrences/occurrencesOf.js';
import type { Place } from '../place.js';
import type { RenameAnswer } from './renameAnswer.js';
import { renameObstacle } from './renameObstacle.js';
import { renamePartialFile } from './renamePartialFile.js';
import { renamedOccurrence } from './renamedOccurrence.js';
import { renameProof } from './renameProof.js';

/** What the client can do with an edit. */
export interface RenameOptions {
  readonly renamesFiles?: boolean;
}

/** The name under the cursor, when it can be renamed. */
export function prepareRename(place: Place): { range: Range; placeholder: string } | undefined {
  const found = namedAt(place);
  return found && { range: toRange(place.file, found.span), placeholder: found.named.name };
}

/**
 * Renames a variable, a field of a schema with all prompts that use it, a block parameter or a partial wherever it is
 * declared and used. Nothing else may change its meaning by that, else it is refused.
 */
export function rename(place: Place, newName: string, client: RenameOptions = {}): RenameAnswer {
  const named = namedAt(place)?.named;
  if (!named)
    return refused('Only variables, fields of schemas, block parameters and partials can be renamed.');
  if (newName === named.name) return { kind: 'edit', edit: { changes: {} } };
  if (named.kind === 'partialFile' && client.renamesFiles)
    return renamePartialFile(named.uri, newName, place.workspace);
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
