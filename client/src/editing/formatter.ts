import * as vscode from 'vscode';
import type { Range, Request } from '../../../server/src/protocol/index.js';
import type { LanguageServer } from '../languageServer.js';
import type { WorkspacePrompts } from '../workspacePrompts.js';
import { formattedFiles } from './formattedFiles.js';

/**
 * Formats prompt files, and no other: VS Code is told anew which files they are whenever one is opened, closed, or
 * becomes a prompt or something else.
 */
export class PromptFormatter implements vscode.DocumentFormattingEditProvider, vscode.Disposable {
  #files = '';
  #registration: vscode.Disposable | undefined;
  readonly #subscriptions: readonly vscode.Disposable[];

  constructor(
    private readonly server: LanguageServer,
    private readonly prompts: WorkspacePrompts,
  ) {
    this.#subscriptions = [
      prompts.onDidChange(() => this.#update()),
      vscode.workspace.onDidOpenTextDocument(() => this.#update()),
      vscode.workspace.onDidCloseTextDocument(() => this.#update()),
    ];
    this.#update();
  }

  async provideDocumentFormattingEdits(
    document: vscode.TextDocument,
    options: vscode.FormattingOptions,
  ): Promise<vscode.TextEdit[]> {
    const edits = await this.server.ask(formatting, {
      textDocument: { uri: document.uri.toString() },
      options: { tabSize: options.tabSize, insertSpaces: options.insertSpaces },
    });
    return (edits ?? []).map(({ range: { start, end }, newText }) => {
      const range = new vscode.Range(start.line, start.character, end.line, end.character);
      return new vscode.TextEdit(range, newText);
    });
  }

  dispose(): void {
    this.#registration?.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #update(): void {
    const selector = formattedFiles(vscode.workspace.textDocuments, this.prompts.list);
    const files = JSON.stringify(selector);
    if (files === this.#files) return;
    this.#files = files;
    this.#registration?.dispose();
    this.#registration =
      selector.length > 0
        ? vscode.languages.registerDocumentFormattingEditProvider(selector, this)
        : undefined;
  }
}

interface FormattingParams {
  readonly textDocument: { readonly uri: string };
  readonly options: { readonly tabSize: number; readonly insertSpaces: boolean };
}

interface Edit {
  readonly range: Range;
  readonly newText: string;
}

/** The request of LSP, which the server answers without having announced it. */
const formatting: Request<FormattingParams, readonly Edit[] | null> = { method: 'textDocument/formatting' };
