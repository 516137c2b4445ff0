import * as vscode from 'vscode';
import { metricsChanged, readMetrics, resetMetrics } from '../../../server/src/protocol/index.js';
import type { FromMetrics, ToMetrics } from '../../webview/metrics/messages.js';
import { Coalesced } from '../coalesced.js';
import type { LanguageServer } from '../languageServer.js';
import { guarded, logError } from '../report.js';
import { loadPage } from '../webviewPage.js';
import { turnOnRecording } from './turnOnRecording.js';

/** What the view 'Metrics' works with. */
export interface MetricsServices {
  readonly server: LanguageServer;
  readonly memory: vscode.Memento;
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
}

const rangeMemory = 'metrics.lastMs';
const sevenDays = 7 * 24 * 60 * 60 * 1000;

/** The view 'Metrics': figures of the renders recorded on this machine. */
export class MetricsView implements vscode.WebviewViewProvider, vscode.Disposable {
  #view: vscode.WebviewView | undefined;
  #lastMs: number | null;
  readonly #reading: Coalesced;
  readonly #subscriptions: readonly vscode.Disposable[];

  constructor(private readonly services: MetricsServices) {
    const { server, memory, log } = services;
    this.#lastMs = memory.get<number | null>(rangeMemory, sevenDays);
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
      guarded(this.services.log, 'Metrics', (message: FromMetrics) => this.#receive(message)),
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

  /** Forgets all records after the user has agreed. */
  async reset(): Promise<void> {
    const reset = 'Reset Metrics';
    const choice = await vscode.window.showWarningMessage(
      'Forget all recorded renders?',
      { modal: true, detail: 'The figures of all prompts start again at zero. This cannot be undone.' },
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
      case 'range':
        this.#lastMs = message.lastMs;
        await this.services.memory.update(rangeMemory, message.lastMs);
        await this.#read();
        return;
      case 'reset':
        await this.reset();
        return;
      case 'openPreview':
        await vscode.commands.executeCommand('promptManager.openPreview');
        return;
      case 'turnOn':
        await turnOnRecording();
        this.#reading.request();
    }
  }

  async #read(): Promise<void> {
    if (!this.#view) return;
    const lastMs = this.#lastMs;
    const report = await this.services.server.ask(readMetrics, { lastMs });
    if (lastMs !== this.#lastMs) return;
    const message: ToMetrics = { kind: 'show', report, lastMs };
    void this.#view.webview.postMessage(message);
  }
}
