import * as vscode from 'vscode';
import {
  metricsChanged,
  readMetrics,
  resetMetrics,
  type MetricsParams,
  type PromptSummary,
} from '../../../server/src/protocol/index.js';
import type { FromMetrics, ToMetrics } from '../../webview/metrics/messages.js';
import { Coalesced } from '../coalesced.js';
import type { LanguageServer } from '../languageServer.js';
import { guarded, logError } from '../report.js';
import { loadPage } from '../webviewPage.js';
import { exportFigures } from './exportFigures.js';
import { turnOnRecording } from './turnOnRecording.js';
import { t } from '../../l10n/l10n.js';

/** What the view 'Metrics' works with. */
export interface MetricsServices {
  readonly server: LanguageServer;
  readonly memory: vscode.Memento;
  readonly extensionUri: vscode.Uri;
  /** The prompt with this id, if there is one. */
  readonly named: (id: string | undefined) => PromptSummary | undefined;
  readonly log: vscode.LogOutputChannel;
}

const rangeMemory = 'metrics.range';
const sevenDays: Range = { lastMs: 7 * 24 * 60 * 60 * 1000, slices: 28 };

type Range = Pick<MetricsParams, 'lastMs' | 'slices'>;

/** The view 'Metrics': figures of the renders and model runs recorded on this machine. */
export class MetricsView implements vscode.WebviewViewProvider, vscode.Disposable {
  #view: vscode.WebviewView | undefined;
  #range: Range;
  /** The prompt that is looked at. */
  #id: string | undefined;
  readonly #reading: Coalesced;
  readonly #subscriptions: readonly vscode.Disposable[];

  constructor(private readonly services: MetricsServices) {
    const { server, memory, log } = services;
    this.#range = memory.get<Range>(rangeMemory, sevenDays);
    this.#reading = new Coalesced(
      () => this.#read(),
      250,
      (error) => logError(log, error),
    );
    this.#subscriptions = [
      vscode.window.registerWebviewViewProvider('promptManager.metrics', this),
      server.on(metricsChanged, () => this.#reading.request()),
      server.onDidStart(() => this.#reading.request()),
    ];
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    this.#view = view;
    view.webview.onDidReceiveMessage(
      guarded(this.services.log, t('Metrics'), (message: FromMetrics) => this.#receive(message)),
    );
    view.onDidDispose(() => {
      this.#view = undefined;
    });
    loadPage(view.webview, this.services.extensionUri, 'metrics');
  }

  /** Brings the view to the front. */
  async reveal(): Promise<void> {
    await vscode.commands.executeCommand('promptManager.metrics.focus');
  }

  /** Saves the figures that are looked at as a file that the user names. */
  async export(): Promise<void> {
    await exportFigures(this.services.server, this.#params);
  }

  /** Forgets all records after the user has agreed. */
  async reset(): Promise<void> {
    const reset = t('Reset Metrics');
    const choice = await vscode.window.showWarningMessage(
      t('Forget all recorded renders?'),
      { modal: true, detail: t('The figures of all prompts start again at zero. This cannot be undone.') },
      reset,
    );
    if (choice !== reset) return;
    await this.services.server.ask(resetMetrics, null);
    await this.#read();
  }

  dispose(): void {
    this.#reading.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #receive(message: FromMetrics): Promise<void> {
    switch (message.kind) {
      case 'ready':
        await this.#read();
        return;
      case 'range': {
        const { lastMs, slices } = message;
        this.#range = { lastMs, slices };
        await this.services.memory.update(rangeMemory, this.#range);
        await this.#read();
        return;
      }
      case 'focus':
        this.#id = message.id ?? undefined;
        await this.#read();
        return;
      case 'export':
        await this.export();
        return;
      case 'reset':
        await this.reset();
        return;
      case 'openPreview':
        await vscode.commands.executeCommand('promptManager.openPreview', this.services.named(message.id));
        return;
      case 'turnOn':
        await turnOnRecording();
        this.#reading.request();
    }
  }

  get #params(): MetricsParams {
    return { ...this.#range, ...(this.#id !== undefined && { id: this.#id }) };
  }

  async #read(): Promise<void> {
    if (!this.#view) return;
    const params = this.#params;
    const report = await this.services.server.ask(readMetrics, params);
    const { lastMs, id } = this.#params;
    if (params.lastMs !== lastMs || params.id !== id) return;
    const message: ToMetrics = { kind: 'show', report, lastMs, id: id ?? null, now: Date.now() };
    void this.#view.webview.postMessage(message);
  }
}
