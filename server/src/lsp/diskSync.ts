import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type Connection,
  type FileEvent,
} from 'vscode-languageserver/node';
import type { ClientAbilities } from './clientAbilities.js';
import type { Discovery } from '../node/index.js';
import type { Folders } from './folders.js';
import { findHelpers, isScript, scripts } from './helperScan.js';
import { Recurring } from './recurring.js';
import { readFiles, scanFolders } from './scan.js';
import type { SettingsSource } from './settingsSource.js';
import { canonicalUri, pathOf, uriOf } from './uri.js';
import { isConfigurationUri, type WorkspaceIndex } from './workspaceIndex.js';

/** What the disk side of the index works with. */
export interface DiskSyncParts {
  readonly connection: Connection;
  readonly abilities: ClientAbilities;
  readonly folders: Folders;
  readonly settings: SettingsSource;
  readonly index: WorkspaceIndex;
}

/** Keeps the index at what the disk has: a scan first, then what the client's watchers tell. */
export class DiskSync {
  private scanning = new AbortController();
  private finish: () => void = () => undefined;
  private scansHelpers = false;
  private watchesScripts = false;

  /** Done when every file of the open folders has been looked at once. */
  readonly scanned = new Promise<void>((resolve) => {
    this.finish = resolve;
  });

  /** Whether `scanned` is done. */
  isScanned = false;

  private readonly progress = new Recurring();
  private toldAt = -Infinity;

  constructor(private readonly parts: DiskSyncParts) {}

  /** Done when the scan has read some more files, or is done. */
  progressed(): Promise<void> {
    return this.isScanned ? Promise.resolve() : this.progress.next;
  }

  /** Reads all files anew; a scan under way is given up. */
  async scan(): Promise<void> {
    this.scanning.abort();
    const { signal } = (this.scanning = new AbortController());
    const { connection, index, abilities, folders } = this.parts;
    const progress = abilities.showsProgress ? await connection.window.createWorkDoneProgress() : undefined;
    progress?.begin('Prompt Manager', undefined, 'Looking for prompts…');
    try {
      await scanFolders(index, folders.paths, {
        discoveryOf: (folder) => this.discoveryOf(folder),
        signal,
        onProgress: (files) => {
          if (performance.now() - this.toldAt < progressEveryMs) return;
          progress?.report(`Looking for prompts… ${files} files`);
          this.tellProgress();
        },
      });
      if (!signal.aborted) await this.scanHelpers();
    } finally {
      progress?.done();
      if (!signal.aborted) this.end();
    }
  }

  /** Finds the helpers that the programs of the folders register, where a folder asks for it. */
  private async scanHelpers(): Promise<void> {
    const { index, folders, abilities, connection } = this.parts;
    const scans = folders.paths.flatMap((folder) => {
      const { scanned } = index.workspace.configurationOf(`${uriOf(folder)}/`);
      const { exclude } = this.discoveryOf(folder);
      return scanned.length > 0 ? [{ folder, discovery: { include: scanned, exclude } }] : [];
    });
    index.setFoundHelpers(await findHelpers(scans));
    this.scansHelpers = scans.length > 0;
    if (!this.scansHelpers || this.watchesScripts || !abilities.registersWatchers) return;
    this.watchesScripts = true;
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: scripts }],
    });
  }

  /** Which files of a folder are looked at: as it has decided itself, else by the settings. */
  private discoveryOf(folder: string): Discovery {
    const { index, settings } = this.parts;
    const { files } = settings.current;
    const { include = files.include, exclude = files.exclude } = index.workspace.configurationOf(
      `${uriOf(folder)}/`,
    );
    return { include, exclude };
  }

  /** Takes over what the watchers saw; a folder that is gone is one event. Gives the paths concerned. */
  async take(changes: readonly FileEvent[]): Promise<readonly string[]> {
    const { index } = this.parts;
    const isGone = ({ type }: FileEvent) => type === FileChangeType.Deleted;
    const gone = changes.filter(isGone).flatMap(({ uri }) => index.onDiskBelow(canonicalUri(uri)));
    index.setDisk(new Map(gone.map((uri) => [uri, undefined])));
    // What a folder decides may concern files whose texts were not kept.
    if (changes.some(({ uri }) => isConfigurationUri(uri))) await this.scan();
    else if (this.scansHelpers && changes.some(({ uri }) => isScript(uri))) await this.scanHelpers();
    await this.reread(changes.filter((change) => !isGone(change)).map(({ uri }) => uri));
    return changes.flatMap(({ uri }) => pathOf(uri) ?? []);
  }

  /** Reads files anew, as far as the open folders and the settings choose them. */
  async reread(uris: readonly string[]): Promise<void> {
    const { index, folders } = this.parts;
    const chooses = folders.chooser((folder) => this.discoveryOf(folder));
    index.setDisk(await readFiles(uris.flatMap((uri) => pathOf(uri) ?? []).filter(chooses)));
  }

  dispose(): void {
    this.scanning.abort();
    this.end();
  }

  private end(): void {
    this.isScanned = true;
    this.finish();
    this.tellProgress();
  }

  private tellProgress(): void {
    this.toldAt = performance.now();
    this.progress.happens();
  }
}

/** Whoever shows what was found so far looks at all of it each time. */
const progressEveryMs = 250;
