import * as vscode from 'vscode';
import { LanguageClient, State, TransportKind, type LanguageClientOptions } from 'vscode-languageclient/node';
import { renameCommand } from './editing/commands.js';
import type { InitializationOptions, Notification, Request } from '../../server/src/protocol/index.js';

/** The language server, in a process of its own: questions go there, notifications come from there. */
export class LanguageServer implements vscode.Disposable {
  readonly #client: LanguageClient;
  readonly #started = new vscode.EventEmitter<null>();
  /** Fires at each start, also after a crash. */
  readonly onDidStart = this.#started.event;

  constructor(context: vscode.ExtensionContext, log: vscode.LogOutputChannel) {
    const server = { module: context.asAbsolutePath('dist/server.cjs'), transport: TransportKind.ipc };
    const debug = { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
    this.#client = new LanguageClient(
      'promptManager',
      'Prompt Manager',
      { run: server, debug },
      clientOptions(context, log),
    );
    this.#client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) this.#started.fire(null);
    });
  }

  start(): Promise<void> {
    return this.#client.start();
  }

  /** Ends the server, however it stands, and starts a new one. */
  async restart(): Promise<void> {
    if (this.#client.isRunning()) await this.#client.restart();
    else await this.#client.start();
  }

  ask<Params, Answer>(request: Request<Params, Answer>, params: Params): Promise<Answer> {
    return this.#client.sendRequest<Answer>(request.method, params);
  }

  on<Params>(notification: Notification<Params>, listener: (params: Params) => void): vscode.Disposable {
    return this.#client.onNotification(notification.method, listener);
  }

  dispose(): void {
    this.#started.dispose();
    void this.#client.dispose();
  }
}

function clientOptions(
  context: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
): LanguageClientOptions {
  const storage = context.storageUri ?? context.globalStorageUri;
  const initializationOptions: InitializationOptions = {
    metricsFile: vscode.Uri.joinPath(storage, 'renders.jsonl').fsPath,
    settings: vscode.workspace.getConfiguration('promptManager'),
    // VS Code would ask of every YAML and JSON file which formatter it should take: `editing` does it for prompts.
    formatting: false,
    renameCommand,
  };
  return {
    documentSelector: [
      { scheme: 'file', language: 'yaml' },
      { scheme: 'file', language: 'json' },
      { scheme: 'file', language: 'prompt' },
      { scheme: 'file', language: 'handlebars' },
      ...['yaml', 'json', 'prompt', 'handlebars'].map((language) => ({ scheme: 'untitled', language })),
      { scheme: 'file', pattern: '**/*.{prompt,hbs,handlebars}' },
    ],
    outputChannel: log,
    initializationOptions,
  };
}
