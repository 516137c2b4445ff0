import type { CodeAction, Command } from 'vscode-languageserver-types';
import { applyEdits, contains } from '../../core/index.js';
import { toPosition, toTextEdits, type Source } from '../convert.js';
import { templateAt } from '../place.js';
import type { Refactored, RefactoringPlace } from '../refactorings/refactoring.js';
import { refactorings as all } from '../refactorings/refactorings.js';
import { isAsked } from '../isAsked.js';
import type { CodeActionPlace } from './codeActions.js';

/** What the client can do after a refactoring. */
export interface RefactoringOptions {
  /** Its command that asks for another name, given a URI and a position. */
  readonly renameCommand: string | undefined;
}

/** The refactorings that can be made where the selection is. */
export function refactorings(place: CodeActionPlace, { renameCommand }: RefactoringOptions): CodeAction[] {
  const { file, only } = place;
  const asked = all.filter(({ kind }) => isAsked(only, kind));
  const selection = asked.length > 0 ? selectionAt(place) : undefined;
  if (!selection) return [];
  return asked.flatMap((refactoring) => {
    const found = refactoring.at(selection);
    if (!found) return [];
    const edit = { changes: { [file.uri]: toTextEdits(file, found.edits) } };
    const command = renameCommand === undefined ? undefined : renaming(file, found, renameCommand);
    return [{ title: found.title, kind: refactoring.kind, edit, ...(command && { command }) }];
  });
}

/** The command that lets the user change the new name, in the text as it is after the edits. */
function renaming(
  { uri, text }: Source,
  { edits, rename }: Refactored,
  command: string,
): Command | undefined {
  if (rename === undefined) return undefined;
  const position = toPosition({ uri, text: applyEdits(text, edits) }, rename);
  return { title: 'Rename', command, arguments: [uri, position] };
}

/** The selection in the one template that holds it all, in a file that is edited as a prompt. */
function selectionAt({ workspace, file, span }: CodeActionPlace): RefactoringPlace | undefined {
  if (file.kind !== 'prompt' && file.kind !== 'collection') return undefined;
  const found = templateAt({ file, offset: span.start });
  if (!found || !contains(found.site.span, span)) return undefined;
  const { prompt, index, site, offset } = found;
  const end = span.end === span.start ? offset : site.map.toValue(span.end);
  if (end === undefined || end < offset) return undefined;
  return { workspace, file, prompt, index, site, span: { start: offset, end } };
}
