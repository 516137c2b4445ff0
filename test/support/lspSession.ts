import path from 'node:path';
import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { LineIndex } from '../../server/src/core/index.js';
import { startServer } from '../../server/src/lsp/index.js';
import type { Notification, Request } from '../../server/src/protocol/index.js';
import { parseCursor } from './markers.js';
import { Notifications } from './notifications.js';

/** How a client of a test is made. */
export interface SessionOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** URIs of the workspace folders; none without it. */
  readonly folders?: readonly string[];
  /** What older clients say in the place of folders. */
  readonly rootUri?: string;
  /** Answers to `workspace/configuration`. */
  readonly settings?: () => unknown;
  readonly workerFile?: string;
}

/** What a client can do that asks for diagnostics by itself. */
export const pullingClient: ClientCapabilities = {
  textDocument: { diagnostic: {} },
  workspace: { diagnostics: { refreshSupport: true } },
};

/** A client with the real server, in one process over two streams. */
export class LspSession {
  private readonly versions = new Map<string, number>();
  private readonly texts = new Map<string, string>();

  private constructor(
    readonly client: ProtocolConnection,
    readonly notifications: Notifications,
    readonly initialized: InitializeResult,
    private readonly end: () => void,
  ) {}

  static async start(options: SessionOptions = {}): Promise<LspSession> {
    const [up, down] = [new PassThrough(), new PassThrough()];
    startServer(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), {
      workerFile: options.workerFile ?? path.resolve('no-worker.cjs'),
    });
    const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    const notifications = new Notifications(client);
    client.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => options.settings?.() ?? null),
    );
    for (const method of [
      'client/registerCapability',
      'window/showMessageRequest',
      'workspace/diagnostic/refresh',
      'workspace/codeLens/refresh',
    ]) {
      client.onRequest(method, (params: unknown) => {
        notifications.take(method, params);
        return null;
      });
    }
    client.listen();
    const initialized: InitializeResult = await client.sendRequest('initialize', {
      processId: null,
      rootUri: options.rootUri ?? null,
      capabilities: options.capabilities ?? {},
      initializationOptions: options.initializationOptions,
      workspaceFolders:
        options.rootUri === undefined
          ? (options.folders ?? []).map((uri) => ({ uri, name: 'folder' }))
          : null,
    });
    await client.sendNotification('initialized', {});
    return new LspSession(client, notifications, initialized, () => {
      client.dispose();
      up.destroy();
      down.destroy();
    });
  }

  /** Opens a file in the editor. */
  async open(uri: string, text: string): Promise<void> {
    this.texts.set(uri, text);
    this.versions.set(uri, 1);
    await this.client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: 1, text },
    });
  }

  /** Opens a file with a cursor `█`; gives the parameters of a request there. */
  async openAt(uri: string, source: string): Promise<{ textDocument: { uri: string }; position: Position }> {
    const { text, offset } = parseCursor(source);
    await this.open(uri, text);
    return { textDocument: { uri }, position: new LineIndex(text).positionAt(offset) };
  }

  /** Puts a text in the place of the first occurrence of another, as typing does. */
  async edit(uri: string, old: string, text: string): Promise<void> {
    const before = this.texts.get(uri) ?? '';
    const start = before.indexOf(old);
    if (start < 0) throw new Error(`'${old}' is not in ${uri}.`);
    const lines = new LineIndex(before);
    const range = { start: lines.positionAt(start), end: lines.positionAt(start + old.length) };
    this.texts.set(uri, before.slice(0, start) + text + before.slice(start + old.length));
    await this.change(uri, [{ range, text }]);
  }

  async change(uri: string, contentChanges: readonly TextDocumentContentChangeEvent[]): Promise<void> {
    const version = (this.versions.get(uri) ?? 0) + 1;
    this.versions.set(uri, version);
    await this.client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  async closeFile(uri: string): Promise<void> {
    await this.client.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** Sends a request of LSP. */
  async request<Answer>(method: string, params: unknown): Promise<Answer> {
    return this.client.sendRequest<Answer>(method, params);
  }

  /** Sends a request of ours. */
  async ask<Params, Answer>({ method }: Request<Params, Answer>, params: Params): Promise<Answer> {
    return this.client.sendRequest<Answer>(method, params);
  }

  /** The next notification of ours from now on. */
  async heard<Params>({ method }: Notification<Params>): Promise<unknown> {
    return this.notifications.next(method);
  }

  async stop(): Promise<void> {
    await this.client.sendRequest('shutdown');
    this.end();
  }
}

/** Runs a test with a session and ends the session after it. */
export async function withSession(
  options: SessionOptions,
  test: (session: LspSession) => Promise<void> | void,
): Promise<void> {
  const session = await LspSession.start(options);
  try {
    await test(session);
  } finally {
    await session.stop();
  }
}
