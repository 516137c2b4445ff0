import * as vscode from 'vscode';
import { checkAnswer, recordModelRun, type PromptKey } from '../../../server/src/protocol/index.js';
import type { ShownRun } from '../../webview/preview/messages.js';
import { Coalesced } from '../coalesced.js';
import type { LanguageServer } from '../languageServer.js';
import { logError } from '../report.js';
import { askModel, type RunEnd, type SentMessage } from './askModel.js';

/** What is sent to a model. */
export interface RunOrder {
  readonly model: vscode.LanguageModelChat;
  readonly key: PromptKey;
  readonly id: string;
  readonly version: string | null;
  readonly messages: readonly SentMessage[];
}

/** What a run works with. */
export interface RunServices {
  readonly server: LanguageServer;
  readonly log: vscode.LogOutputChannel;
  /** Shows how far the run is; null takes it away. */
  readonly show: (run: ShownRun | null) => void;
}

/** How often a growing answer is shown, in milliseconds. */
const showEveryMs = 60;

/** The runs of one preview by language models: one at a time, the last of which is shown. */
export class ModelRun implements vscode.Disposable {
  #running: vscode.CancellationTokenSource | undefined;
  #shown: ShownRun | undefined;
  readonly #showing: Coalesced;

  constructor(private readonly services: RunServices) {
    this.#showing = new Coalesced(
      () => {
        services.show(this.shown);
        return Promise.resolve();
      },
      showEveryMs,
      (error) => logError(services.log, error),
    );
  }

  /** The run that was last asked for; null when there is none. */
  get shown(): ShownRun | null {
    return this.#shown ?? null;
  }

  /** Sends the messages, and shows, checks and records the answer. */
  async start({ model, key, id, version, messages }: RunOrder): Promise<void> {
    this.stop();
    const cancel = new vscode.CancellationTokenSource();
    this.#running = cancel;
    const at = Date.now();
    const started: ShownRun = { ...nothingYet, model: model.name };
    this.#show(started);
    const end = await askModel(model, messages, {
      token: cancel.token,
      onText: (text) => this.#show({ ...started, text }, cancel),
    });
    const durationMs = Date.now() - at;
    const [inputTokens, outputTokens] = await Promise.all([
      countOf(model, messages.map(({ content }) => content).join('\n')),
      countOf(model, end.text),
    ]);
    const { server } = this.services;
    const check = end.kind === 'done' ? await server.ask(checkAnswer, { ...key, text: end.text }) : null;
    this.#show(
      {
        ...{ model: model.name, phase: end.kind, text: end.text, durationMs, inputTokens, outputTokens },
        check: check ?? null,
        message: end.kind === 'failed' ? end.message : null,
      },
      cancel,
    );
    if (this.#running === cancel) this.#running = undefined;
    cancel.dispose();
    const outcome = outcomeOf(end);
    await server.ask(recordModelRun, {
      ...{ id, version, model: model.id, at, durationMs, outcome, inputTokens, outputTokens },
    });
  }

  /** Ends the run that is under way; what has come of the answer stays. */
  stop(): void {
    this.#running?.cancel();
  }

  /** Takes the answer away. */
  close(): void {
    this.stop();
    this.#running = undefined;
    this.#show(undefined);
  }

  dispose(): void {
    this.stop();
    this.#showing.dispose();
  }

  #show(run: ShownRun | undefined, of?: vscode.CancellationTokenSource): void {
    if (of && of !== this.#running) return;
    this.#shown = run;
    this.#showing.request();
  }
}

const nothingYet: Omit<ShownRun, 'model'> = {
  phase: 'running',
  text: '',
  message: null,
  durationMs: 0,
  inputTokens: null,
  outputTokens: null,
  check: null,
};

function outcomeOf(end: RunEnd): string {
  switch (end.kind) {
    case 'done':
      return 'ok';
    case 'cancelled':
      return 'cancelled';
    case 'failed':
      return end.code;
  }
}

/** What the model itself counts; null when it cannot tell. */
async function countOf(model: vscode.LanguageModelChat, text: string): Promise<number | null> {
  try {
    return await model.countTokens(text);
  } catch {
    return null;
  }
}
