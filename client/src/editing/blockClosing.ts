import * as vscode from 'vscode';
import { closingTag } from '../../../server/src/protocol/index.js';
import type { LanguageServer } from '../languageServer.js';
import { logError } from '../report.js';
import { typedBrace } from './typedBrace.js';

/**
 * Adds the closing tag behind the cursor when the opening tag of a block is completed. The server says which, if the
 * user wants it; nothing is added when the text has changed until then.
 */
export class BlockClosing implements vscode.Disposable {
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #subscription: vscode.Disposable;

  constructor(
    private readonly server: LanguageServer,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.#subscription = vscode.workspace.onDidChangeTextDocument((event) => this.#changed(event));
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscription.dispose();
  }

  #changed({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): void {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document !== document || contentChanges.length === 0) return;
    clearTimeout(this.#timer);
    if (reason !== undefined || !languages.has(document.languageId)) return;
    const behind = typedBrace(contentChanges);
    if (!behind) return;
    const { version } = document;
    // The server has to be told of the change first, and the cursor to follow it.
    this.#timer = setTimeout(() => {
      this.#close(editor, version, new vscode.Position(behind.line, behind.character)).catch(
        (error: unknown) => logError(this.log, error),
      );
    }, 0);
  }

  async #close(editor: vscode.TextEditor, version: number, position: vscode.Position): Promise<void> {
    const { document } = editor;
    const { line, character } = position;
    const tag = await this.server.ask(closingTag, {
      uri: document.uri.toString(),
      version,
      position: { line, character },
    });
    const isMeanwhile = editor !== vscode.window.activeTextEditor || document.version !== version;
    const isAlone = editor.selections.length === 1 && editor.selection.isEmpty;
    if (tag === null || isMeanwhile || !isAlone || !editor.selection.active.isEqual(position)) return;
    await editor.insertSnippet(new vscode.SnippetString().appendTabstop(0).appendText(tag), position);
  }
}

/** Those of the files that the server looks at. */
const languages: ReadonlySet<string> = new Set(['yaml', 'json', 'dotprompt', 'handlebars']);
