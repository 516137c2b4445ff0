import * as vscode from 'vscode';

/** Milliseconds after which waiting is given up; a busy file watcher takes about one second. */
const limit = 5000;

/**
 * Settles when an open document shows what was written to its file behind it. Until then VS Code would refuse to save
 * an edit of it, as the file is newer than the document.
 */
export async function reloaded(document: vscode.TextDocument): Promise<void> {
  const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(document.uri));
  const isDone = (): boolean => document.isDirty || document.isClosed || document.getText() === written;
  if (isDone()) return;
  await new Promise<void>((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      subscription.dispose();
      resolve();
    };
    const timer = setTimeout(end, limit);
    const subscription = vscode.workspace.onDidChangeTextDocument((change) => {
      if (change.document === document && isDone()) end();
    });
  });
}
