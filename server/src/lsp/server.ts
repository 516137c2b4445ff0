import { setTimeout } from 'node:timers/promises';
import { type Connection, type InitializeResult, type ServerCapabilities } from 'vscode-languageserver/node';
import { promptChanges } from '../protocol/index.js';
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
    const soon = setTimeout(listingPatienceMs, undefined, { ref: false });
    for (const feature of features) {
      const lists = feature.method === promptChanges.method;
      feature.register(
        connection,
        createAsk(feature.method, {
          takeView: () => viewOf(opened.index.workspace),
          log: opened.log,
          settling: () =>
            opened.settling && (lists ? Promise.race([opened.settling, soon]) : opened.settling),
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

/** A tree of thousands begins to show after this; the files that most workspaces have are looked at in less. */
const listingPatienceMs = 150;
