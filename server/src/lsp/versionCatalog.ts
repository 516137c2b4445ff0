import path from 'node:path';
import {
  changedSince,
  listVersions,
  promptOfVersion,
  readPrompt,
  type PlacedPrompt,
  type Prompt,
  type StoredVersion,
  type StoreListing,
  type VersionStore,
} from '../core/index.js';
import {
  fileLabelStore,
  fileVersionStore,
  isInside,
  recordsFolder,
  sha256,
  systemDefaults,
  type FileLabelStore,
} from '../node/index.js';
import type { Folders } from './folders.js';
import { describeFault, type Log } from './log.js';
import type { SettingsSource } from './settingsSource.js';
import { pathOf } from './uri.js';

/** What the catalog works with. */
export interface VersionCatalogParts {
  readonly folders: Folders;
  readonly settings: SettingsSource;
  /** Whether somebody tells when files change, so that what was read once may be kept. */
  readonly caches: boolean;
  readonly log: Log;
}

/** What is stored of a prompt. */
export interface StoredPrompt {
  /** Newest first. */
  readonly versions: readonly StoredVersion[];
  /** The newest version, where it can be read. */
  readonly newest: Prompt | undefined;
  /** Sorted by name. */
  readonly labels: readonly { readonly name: string; readonly version: string }[];
}

/** Where the versions of a prompt lie. */
interface VersionsPlace {
  readonly promptFolder: string;
  readonly recordsFolder: string;
}

/** The stored versions of all prompts, read when asked for. */
export class VersionCatalog {
  private readonly known = new Map<
    string,
    { readonly place: VersionsPlace; readonly stored: Promise<StoredPrompt> }
  >();

  private readonly listings = new Map<string, Promise<StoreListing>>();
  private forgotten = 0;

  constructor(private readonly parts: VersionCatalogParts) {}

  /** Another value whenever something else may be stored. */
  get state(): unknown {
    return this.parts.caches ? this.forgotten : Symbol('what nobody watches');
  }

  /** The store that holds a prompt's versions; undefined for a file that is not on disk. */
  storeFor({ file }: PlacedPrompt): VersionStore | undefined {
    const place = this.placeOf(file.uri);
    return place && fileVersionStore(place);
  }

  /** The store that holds a prompt's labels; undefined for a file that is not on disk. */
  labelsFor({ file }: PlacedPrompt): FileLabelStore | undefined {
    const place = this.placeOf(file.uri);
    return place && fileLabelStore(place.recordsFolder);
  }

  /** What is stored of a prompt; nothing when it has no id or no place on disk. */
  async stored({ file, prompt }: PlacedPrompt): Promise<StoredPrompt> {
    const place = this.placeOf(file.uri);
    if (!place || !prompt.id) return nothing;
    const id = prompt.id.value;
    const key = JSON.stringify([place, id]);
    const known = this.known.get(key);
    if (known) return known.stored;
    const stored = this.listing(place)
      .then((listing) => readStored(fileVersionStore(place), listing, id))
      .then(async (read) => ({ ...read, labels: await this.labelsOf(place, read, id) }))
      .catch((error: unknown) => {
        // One folder that cannot be read must not hide all other prompts.
        this.parts.log(`Versions could not be read: ${describeFault(error)}`);
        this.known.delete(key);
        this.listings.clear();
        return nothing;
      });
    if (this.parts.caches) this.known.set(key, { place, stored });
    return stored;
  }

  /** The labels of a prompt that has versions. Labels that cannot be read hide no version. */
  private async labelsOf(
    { recordsFolder: folder }: VersionsPlace,
    { versions }: StoredPrompt,
    id: string,
  ): Promise<StoredPrompt['labels']> {
    if (versions.length === 0) return [];
    try {
      const labels = await fileLabelStore(folder).read(id);
      return [...labels]
        .map(([name, { version }]) => ({ name, version }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      this.parts.log(`Labels could not be read: ${describeFault(error)}`);
      return [];
    }
  }

  /** One look at a folder serves all its prompts. */
  private listing(place: VersionsPlace): Promise<StoreListing> {
    const key = JSON.stringify(place);
    const known = this.listings.get(key) ?? fileVersionStore(place).listing();
    if (this.parts.caches) this.listings.set(key, known);
    return known;
  }

  /** Whether a prompt says something else than its newest stored version; null when there is none to compare with. */
  async changed(placed: PlacedPrompt): Promise<boolean | null> {
    const { newest } = await this.stored(placed);
    if (!newest) return null;
    const current = placed.prompt.data && readPrompt(placed.prompt.data, systemDefaults).prompt;
    // A prompt that cannot be read is not what was stored.
    return current ? changedSince(current, newest) : true;
  }

  /** Drops what was read from near these paths; says whether that was anything. */
  forget(paths: readonly string[]): boolean {
    this.listings.clear();
    this.forgotten++;
    const near = [...this.known].filter(([, { place }]) =>
      paths.some(
        (file) =>
          isInside(place.recordsFolder, file) ||
          (isInside(place.promptFolder, file) && path.dirname(file) !== place.promptFolder),
      ),
    );
    for (const [key] of near) this.known.delete(key);
    return near.length > 0;
  }

  forgetAll(): void {
    this.forgotten++;
    this.known.clear();
    this.listings.clear();
  }

  private placeOf(uri: string): VersionsPlace | undefined {
    const file = pathOf(uri);
    if (file === undefined) return undefined;
    const promptFolder = path.dirname(file);
    const workspaceFolder = this.parts.folders.holding(file);
    const { storage } = this.parts.settings.current.versions;
    return { promptFolder, recordsFolder: recordsFolder({ promptFolder, workspaceFolder, storage }) };
  }
}

const nothing: StoredPrompt = { versions: [], newest: undefined, labels: [] };

async function readStored(store: VersionStore, listing: StoreListing, id: string): Promise<StoredPrompt> {
  const stored = await listing.list(id);
  const versions = listVersions(stored, sha256);
  const [newest] = versions;
  if (!newest) return nothing;
  return { ...nothing, versions, newest: await promptOfVersion({ store, id, stored }, newest.version) };
}
