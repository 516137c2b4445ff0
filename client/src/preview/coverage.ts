import * as vscode from 'vscode';
import { templateCoverage, type TemplateCoverage } from '../../../server/src/protocol/index.js';
import type { ActivePrompt } from '../activePrompt.js';
import { Coalesced } from '../coalesced.js';
import type { LanguageServer } from '../languageServer.js';
import { keyOf } from '../promptKey.js';
import { logError } from '../report.js';
import { coverageSummary } from './coverageSummary.js';
import { toRange } from './reveal.js';
import { t } from '../../l10n/l10n.js';

const pauseMs = 150;

/** Dims in the editors what of the active prompt none of its saved inputs renders, while it is turned on. */
export class Coverage implements vscode.Disposable {
  #on = false;
  #found: TemplateCoverage | undefined;
  readonly #dimmed = vscode.window.createTextEditorDecorationType({
    opacity: '0.4',
    overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.warningForeground'),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
  });
  readonly #item = vscode.window.createStatusBarItem(
    'promptManager.coverage',
    vscode.StatusBarAlignment.Right,
    99,
  );
  readonly #finding: Coalesced;
  readonly #subscriptions: readonly vscode.Disposable[];

  constructor(
    private readonly server: LanguageServer,
    private readonly active: ActivePrompt,
    log: vscode.LogOutputChannel,
  ) {
    this.#item.name = t('Template Coverage');
    this.#item.command = 'promptManager.toggleCoverage';
    this.#finding = new Coalesced(
      () => this.#find(),
      pauseMs,
      (error) => logError(log, error),
    );
    const again = () => {
      if (this.#on) this.#finding.request();
    };
    this.#subscriptions = [
      active.onDidChange(again),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        // A log that is shown grows with every request, and would ask for the next one.
        if (document.uri.scheme !== 'output') again();
      }),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#show()),
    ];
  }

  /** Turns it on or off. */
  toggle(): void {
    this.#on = !this.#on;
    if (this.#on) this.#finding.request();
    else this.#take(undefined);
  }

  dispose(): void {
    this.#finding.dispose();
    this.#dimmed.dispose();
    this.#item.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #find(): Promise<void> {
    const prompt = this.active.current;
    const found = prompt && (await this.server.ask(templateCoverage, keyOf(prompt)));
    this.#take(this.#on ? (found ?? undefined) : undefined);
  }

  #take(found: TemplateCoverage | undefined): void {
    this.#found = found;
    if (found) {
      const { text, tooltip } = coverageSummary(found);
      Object.assign(this.#item, { text: `$(color-mode) ${text}`, tooltip });
      this.#item.show();
    } else this.#item.hide();
    this.#show();
  }

  #show(): void {
    const hoverMessage = this.#found && coverageSummary(this.#found).reason;
    const places = (this.#found?.notRendered ?? []).map(({ uri, range }) => ({
      uri: vscode.Uri.parse(uri).toString(),
      range: toRange(range),
      hoverMessage,
    }));
    for (const editor of vscode.window.visibleTextEditors) {
      const uri = editor.document.uri.toString();
      const here = places.filter((place) => place.uri === uri);
      editor.setDecorations(
        this.#dimmed,
        here.map(({ range, hoverMessage: message }) => ({
          range,
          ...(message && { hoverMessage: message }),
        })),
      );
    }
  }
}
