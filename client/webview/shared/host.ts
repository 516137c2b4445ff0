/** The page's line to the extension: typed messages both ways, and what the page keeps over a reload. */
export interface Host<Received, Sent> {
  send(message: Sent): void;
  /** Calls back for each message of the extension. */
  receive(listener: (message: Received) => void): void;
  /** Keeps a value that VS Code hands back when it restores the page. */
  keep(state: unknown): void;
  /** What was kept before a reload; undefined when nothing was. */
  kept(): unknown;
}

interface VsCodeApi {
  postMessage(message: unknown): void;
  setState(state: unknown): void;
  getState(): unknown;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** Connects the page; may be called once in its life. */
export function connect<Received, Sent>(): Host<Received, Sent> {
  const api = acquireVsCodeApi();
  return {
    send: (message) => {
      api.postMessage(message);
    },
    receive: (listener) => {
      window.addEventListener('message', (event: MessageEvent<Received>) => {
        listener(event.data);
      });
    },
    keep: (state) => {
      api.setState(state);
    },
    kept: () => api.getState(),
  };
}
