import { setImmediate } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { trustGranted, type Notification, type Request } from '../../server/src/protocol/index.js';

/** The language server, in a process of its own: questions go there, notifications come from there. */
export class LanguageServer implements vscode.Disposable {
  #loaded: LanguageClient | undefined;
  #load: (client: LanguageClient) => void = () => undefined;
  readonly #client = new Promise<LanguageClient>((resolve) => {
    this.#load = resolve;
  });
  readonly #started = new vscode.EventEmitter<null>();
  /** Fires at each start, also after a crash. */
  readonly onDidStart = this.#started.event;
  // A server that does not run hears of it at its start.
  readonly #trust = vscode.workspace.onDidGrantWorkspaceTrust(() => this.tell(trustGranted, null));

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  /** Starts the server behind what VS Code has to do right now: other extensions wait for their turn. */
  async start(): Promise<void> {
    await setImmediate();
    const { createLanguageClient, loadLibrary } = await import('./languageClient.js');
    const library = await loadLibrary();
    const client = createLanguageClient(library, this.context, this.log);
    client.onDidChangeState(({ newState }) => {
      if (newState === library.State.Running) this.#started.fire(null);
    });
    this.#loaded = client;
    this.#load(client);
    await setImmediate();
    await client.start();
  }

  /** Ends the server, however it stands, and starts a new one. */
  async restart(): Promise<void> {
    const client = await this.#client;
    if (client.isRunning()) await client.restart();
    else await client.start();
  }

  async ask<Params, Answer>(request: Request<Params, Answer>, params: Params): Promise<Answer> {
    const client = await this.#client;
    return client.sendRequest<Answer>(request.method, params);
  }

  /** Tells the server something; one that does not run is told nothing. */
  tell<Params>(notification: Notification<Params>, params: Params): void {
    if (this.#loaded?.isRunning() === true) void this.#loaded.sendNotification(notification.method, params);
  }

  /** Answers what the server asks. */
  answer<Params, Answer>(
    request: Request<Params, Answer>,
    answer: (params: Params) => Answer | Promise<Answer>,
  ): vscode.Disposable {
    return this.#handle((client) => client.onRequest<unknown, unknown>(request.method, answer));
  }

  /** A notification has one listener: the last. */
  on<Params>(notification: Notification<Params>, listener: (params: Params) => void): vscode.Disposable {
    return this.#handle((client) => client.onNotification(notification.method, listener));
  }

  dispose(): void {
    this.#started.dispose();
    this.#trust.dispose();
    void this.#loaded?.dispose();
  }

  /** Has the client handle something, as soon as it is there. */
  #handle(register: (client: LanguageClient) => vscode.Disposable): vscode.Disposable {
    let isWanted = true;
    let registration: vscode.Disposable | undefined;
    void this.#client.then((client) => {
      if (isWanted) registration = register(client);
    });
    return new vscode.Disposable(() => {
      isWanted = false;
      registration?.dispose();
    });
  }
}
