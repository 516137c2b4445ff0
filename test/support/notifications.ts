import {
  WorkDoneProgress,
  WorkDoneProgressCreateRequest,
  type ProtocolConnection,
} from 'vscode-languageserver/node';

/** What a server has sent by itself, to be waited for. */
export class Notifications {
  private readonly waiting: { readonly method: string; readonly take: (params: unknown) => boolean }[] = [];
  /** Everything received, in order. */
  readonly received: { readonly method: string; readonly params: unknown }[] = [];

  constructor(connection: ProtocolConnection) {
    connection.onUnhandledNotification(({ method, params }) => this.take(method, params));
    connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
      // Progress has a channel of its own.
      connection.onProgress(WorkDoneProgress.type, token, (value) => this.take('$/progress', value));
    });
  }

  /** Takes what came, for those who wait and for those who ask later. */
  take(method: string, params: unknown): void {
    this.received.push({ method, params });
    const index = this.waiting.findIndex((waiter) => waiter.method === method && waiter.take(params));
    if (index >= 0) this.waiting.splice(index, 1);
  }

  /** The next notification of a method that passes the test, from now on. */
  next(method: string, passes: (params: unknown) => boolean = () => true): Promise<unknown> {
    return new Promise((resolve) => {
      this.waiting.push({
        method,
        take(params) {
          if (!passes(params)) return false;
          resolve(params);
          return true;
        },
      });
    });
  }
}
