import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  WatchKind,
  type Connection,
} from 'vscode-languageserver/node';
import { configurationFileName } from '../core/index.js';
import type { Settings } from '../protocol/index.js';
import type { ClientAbilities } from './clientAbilities.js';
import { section } from './settingsSource.js';

/** Asks the client, as far as it can, to tell about changed settings and files. */
export async function registerWatchers(
  connection: Connection,
  abilities: ClientAbilities,
  { files }: Settings,
): Promise<void> {
  if (abilities.registersConfiguration) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section });
  }
  if (!abilities.registersWatchers) return;
  const watchers = [
    ...files.include.map((globPattern) => ({ globPattern })),
    { globPattern: `**/${configurationFileName}` },
    // A folder that is deleted is told as one event, with the folder's own name.
    { globPattern: '**/*', kind: WatchKind.Delete },
  ];
  await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}
