import { type Connection, type InitializeResult, type ServerCapabilities } from 'vscode-languageserver/node';
import { createAsk } from './ask.js';
import { features } from './features.js';
import { describeFault } from './log.js';
import { Session, type Surroundings } from './session.js';
import { viewOf } from './view.js';

/** Serves one client on a connection until it shuts down. */
export function startServer(connection: Connection, surroundings: Surroundings): void {
  let session: Session | undefined;

  connection.onInitialize((params): InitializeResult => {
    const opened = (session = new Session(connection, params, surroundings));
    for (const feature of features) {
      feature.register(
        connection,
        createAsk(feature.method, {
          takeView: () => viewOf(opened.index.workspace),
          log: opened.log,
          settling: () => opened.settling,
        }),
        opened,
      );
    }
    return { capabilities: capabilities(opened.announces), serverInfo: { name: 'Prompt Manager' } };
  });

  connection.onInitialized(() => {
    session?.start().catch((error: unknown) => session?.log(`The start failed: ${describeFault(error)}`));
  });

  connection.onShutdown(async () => {
    await session?.dispose();
  });

  connection.listen();
}

/** What the features that a session announces can do together. */
export function capabilities(announces: (method: string) => boolean): ServerCapabilities {
  return features
    .filter(({ method }) => announces(method))
    .reduce<ServerCapabilities>(
      (all, { capability }) => ({
        ...all,
        ...capability,
        workspace: { ...all.workspace, ...capability?.workspace },
      }),
      {
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    );
}
