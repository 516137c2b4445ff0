import assert from 'node:assert/strict';
import { Position, type Command } from 'vscode-languageserver-types';
import { refactorings } from '../../server/src/service/index.js';
import { withWorkspaceEdit } from './editsOf.js';
import { parseMarkers } from './markers.js';
import { testPath } from './placeAt.js';
import { fileAt, workspaceOf } from './workspaceOf.js';

/** Checks the text after the refactoring of a kind at `█` or for the selection `«…»`; `undefined` when none is offered. */
export function checkRefactoring(source: string, kind: string, expected: string | undefined): void {
  assert.equal(refactored(source, kind)?.text, expected);
}

/** Checks the title of the refactoring of a kind. */
export function checkRefactoringTitle(source: string, kind: string, expected: string): void {
  assert.equal(refactored(source, kind)?.title, expected);
}

/** Checks where the client is to ask for another name after the refactoring of a kind: the rest of that line. */
export function checkRenameFollows(source: string, kind: string, expected: string): void {
  const found = refactored(source, kind);
  const position: unknown = found?.command?.arguments?.[1];
  assert.ok(Position.is(position), 'No rename follows.');
  const line = found?.text.split('\n')[position.line] ?? '';
  assert.equal(line.slice(position.character), expected);
}

function refactored(
  source: string,
  kind: string,
): { title: string; text: string; command: Command | undefined } | undefined {
  const { text, cursors, spans } = parseMarkers(source);
  const [cursor = 0] = cursors;
  const [span = { start: cursor, end: cursor }] = spans;
  const path = text.startsWith('{') ? 'prompts/a.json' : testPath;
  const workspace = workspaceOf({ [path]: text });
  const file = fileAt(workspace, path);
  const found = refactorings({ workspace, file, span, only: [kind] }, { renameCommand: 'rename' });
  assert.ok(found.length <= 1, `${found.length} refactorings are of the kind '${kind}'.`);
  const [action] = found;
  return (
    action && {
      title: action.title,
      text: withWorkspaceEdit(file, action.edit),
      command: action.command,
    }
  );
}
