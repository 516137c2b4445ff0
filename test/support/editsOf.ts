import assert from 'node:assert/strict';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { applyEdits, type PromptFile } from '../../server/src/core/index.js';
import { toSpan } from '../../server/src/service/index.js';

/** The text of a file after LSP edits. */
export function withTextEdits(file: PromptFile, edits: readonly TextEdit[]): string {
  return applyEdits(
    file.text,
    edits.map(({ range, newText }) => ({ span: toSpan(file, range), text: newText })),
  );
}

/** The text of a file after a workspace edit that concerns it alone. */
export function withWorkspaceEdit(file: PromptFile, edit: WorkspaceEdit | undefined): string {
  const changes = edit?.changes ?? {};
  assert.deepEqual(Object.keys(changes), [file.uri]);
  return withTextEdits(file, changes[file.uri] ?? []);
}
