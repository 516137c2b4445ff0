import * as vscode from 'vscode';
import { versionText, type PromptSummary, type VersionText } from '../../../server/src/protocol/index.js';
import type { LanguageServer } from '../languageServer.js';
import { keyOf } from '../promptKey.js';
import { versionOfUri, versionScheme, versionUri } from './versionUri.js';
import { t } from '../../l10n/l10n.js';

/** Stored versions as read-only documents, for editors and diff editors. */
export class VersionDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #registration: vscode.Disposable;

  constructor(private readonly server: LanguageServer) {
    this.#registration = vscode.workspace.registerTextDocumentContentProvider(versionScheme, this);
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    return (await this.#read(uri)).text;
  }

  /** Opens a version to read. */
  async open(prompt: PromptSummary, version: string): Promise<void> {
    await vscode.window.showTextDocument(await this.#document(prompt, version), { preview: true });
  }

  /** Opens the diff editor with a version on the left, and the file or another version on the right. */
  async compare(prompt: PromptSummary, version: string, other?: string): Promise<void> {
    const left = await this.#document(prompt, version);
    const right =
      other === undefined ? vscode.Uri.parse(prompt.uri) : (await this.#document(prompt, other)).uri;
    const title = `${prompt.id} ${version} ↔ ${other ?? t('Current File')}`;
    await vscode.commands.executeCommand('vscode.diff', left.uri, right, title, { preview: true });
  }

  dispose(): void {
    this.#registration.dispose();
  }

  async #document(prompt: PromptSummary, version: string): Promise<vscode.TextDocument> {
    const uri = vscode.Uri.from(versionUri(prompt.id, { ...keyOf(prompt), version }));
    const { languageId } = await this.#read(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    return vscode.languages.setTextDocumentLanguage(document, languageId);
  }

  async #read(uri: vscode.Uri): Promise<VersionText> {
    const key = versionOfUri(uri.query);
    const stored = key && (await this.server.ask(versionText, key));
    if (!stored)
      throw new Error(t("'{0}' is not stored. Refresh the history to see what is.", uri.path.slice(1)));
    return stored;
  }
}
