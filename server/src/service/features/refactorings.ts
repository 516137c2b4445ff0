import type { CodeAction } from 'vscode-languageserver-types';
import { contains } from '../../core/index.js';
import { toTextEdits } from '../convert.js';
import { templateAt } from '../place.js';
import type { RefactoringPlace } from '../refactorings/refactoring.js';
import { refactorings as all } from '../refactorings/refactorings.js';
import { isAsked } from '../isAsked.js';
import type { CodeActionPlace } from './codeActions.js';

/** The refactorings that can be made where the selection is. */
export function refactorings(place: CodeActionPlace): CodeAction[] {
  const { file, only } = place;
  const asked = all.filter(({ kind }) => isAsked(only, kind));
  const selection = asked.length > 0 ? selectionAt(place) : undefined;
  if (!selection) return [];
  return asked.flatMap((refactoring) => {
    const found = refactoring.at(selection);
    if (!found) return [];
    const edit = { changes: { [file.uri]: toTextEdits(file, found.edits) } };
    return [{ title: found.title, kind: refactoring.kind, edit }];
  });
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
