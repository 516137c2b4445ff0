import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, letter, listedPrompt, openFile, type, until } from './host.js';

describe('an open prompt', () => {
  afterEach(closeEditors);

  it('shows a problem of an unsaved edit, and drops it when it is undone', async () => {
    const editor = await openFile('unsaved.yaml', letter('unsaved'));
    const { document } = editor;
    await listedPrompt(document);
    await type(editor, '{{name}}', '{{#if name}}');
    const [problem] = await until(vscode.languages.onDidChangeDiagnostics, () => errorsOf(document));
    assert.equal(problem?.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(problem.range.start.line, 5);
    assert.ok(document.isDirty);

    await type(editor, '{{#if name}}', '{{name}}');
    await until(vscode.languages.onDidChangeDiagnostics, () => (errorsOf(document) ? undefined : true));
  });

  it('completes a declared variable', async () => {
    const editor = await openFile('completed.yaml', letter('completed'));
    await listedPrompt(editor.document);
    const cursor = await type(editor, '{{name}}', '{{na');
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      cursor,
    );
    assert.ok(items.some(({ label }) => (typeof label === 'string' ? label : label.label) === 'name'));
  });

  it('explains a variable', async () => {
    const editor = await openFile('explained.yaml', letter('explained'));
    await listedPrompt(editor.document);
    const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      editor.document.positionAt(editor.document.getText().indexOf('name}}')),
    );
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map((part) => (part instanceof vscode.MarkdownString ? part.value : ''));
    assert.match(text.join('\n'), /name/);
  });
});

/** The errors of a document; undefined when it has none. */
function errorsOf({ uri }: vscode.TextDocument): readonly vscode.Diagnostic[] | undefined {
  const errors = vscode.languages
    .getDiagnostics(uri)
    .filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
  return errors.length > 0 ? errors : undefined;
}
