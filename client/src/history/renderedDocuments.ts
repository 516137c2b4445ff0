import * as vscode from 'vscode';
import { t } from '../../l10n/l10n.js';

const scheme = 'prompt-rendered';

/** Renderings as read-only documents, for the diff editor. Their texts are kept while they are shown, never written. */
export class RenderedDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #texts = new Map<string, string>();
  readonly #subscriptions: readonly vscode.Disposable[];
  #count = 0;

  constructor() {
    this.#subscriptions = [
      vscode.workspace.registerTextDocumentContentProvider(scheme, this),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        if (uri.scheme === scheme) this.#texts.delete(uri.toString());
      }),
    ];
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts.get(uri.toString()) ?? t('This rendering is not kept. Compare again.');
  }

  /** Opens the diff editor on two texts; `names` are shown in its tab. */
  async compare(title: string, left: RenderedText, right: RenderedText): Promise<void> {
    const [one, other] = [this.#keep(left), this.#keep(right)];
    await vscode.commands.executeCommand('vscode.diff', one, other, title, { preview: true });
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#texts.clear();
  }

  #keep({ name, text }: RenderedText): vscode.Uri {
    const uri = vscode.Uri.from({
      scheme,
      path: `/${name.replace(/[\\/]/g, '_')}.txt`,
      query: String(this.#count++),
    });
    this.#texts.set(uri.toString(), text);
    return uri;
  }
}

/** One side of a comparison. */
export interface RenderedText {
  readonly name: string;
  readonly text: string;
}
