import { CodeActionKind, type CodeAction } from 'vscode-languageserver-types';
import type { CheckOptions, TextEdit } from '../../core/index.js';
import { isAsked } from '../isAsked.js';
import { toTextEdits } from '../convert.js';
import { problemsIn } from '../problemsIn.js';
import type { CodeActionPlace } from './codeActions.js';
import { safeToFix } from './safeToFix.js';

/** The kind of the action, so that it can be named in `editor.codeActionsOnSave`. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.promptManager`;

/**
 * One action that mends all problems of a file whose first fix is safe; of fixes that meet only the first is made.
 * VS Code shows it among the source actions only.
 */
export function fixAll({ workspace, file, only }: CodeActionPlace, options: CheckOptions): CodeAction[] {
  if (!isAsked(only, fixAllKind)) return [];
  const edits: TextEdit[] = [];
  for (const { code, fixes } of problemsIn(workspace, file, options)) {
    const fix = safeToFix.has(code) ? fixes?.[0] : undefined;
    if (fix && !fix.edits.some((edit) => edits.some((other) => meet(edit, other)))) edits.push(...fix.edits);
  }
  if (edits.length === 0) return [];
  const edit = { changes: { [file.uri]: toTextEdits(file, edits) } };
  return [{ title: 'Fix all problems with one safe fix', kind: fixAllKind, edit }];
}

/** Whether two edits overlap or touch. */
function meet({ span: a }: TextEdit, { span: b }: TextEdit): boolean {
  return a.start <= b.end && b.start <= a.end;
}
