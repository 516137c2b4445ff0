import path from 'node:path';
import {
  createMemoryCache,
  createMemoryLabelStore,
  createMemoryMetricsStore,
  createMemoryStorage,
  createMemoryVersionStore,
  noPartials,
  noSchemas,
  PromptManager,
  type ManagerParts,
  type RenderRunner,
} from '../core/index.js';
import { fileLabelStore } from './labelStore.js';
import { filePartialSource } from './filePartialSource.js';
import { fileSchemaSource } from './fileSchemaSource.js';
import { fileStorage } from './fileStorage.js';
import { fileVersionStore } from './fileVersionStore.js';
import { usualRecordsFolder } from './recordsFolder.js';
import { sha256 } from './sha256.js';
import { randomIds, systemClock } from './systemClock.js';

/** A manager whose parts are those that are given, and for the rest memory and this machine's clock. */
export function managerOf(runner: RenderRunner, parts: Partial<ManagerParts> = {}): PromptManager {
  const { clock = systemClock } = parts;
  return new PromptManager({
    storage: createMemoryStorage(),
    versions: createMemoryVersionStore(),
    labels: createMemoryLabelStore(),
    schemas: noSchemas,
    partials: noPartials,
    cache: createMemoryCache({ millis: () => clock.millis() }),
    metrics: createMemoryMetricsStore(),
    observers: [],
    ids: randomIds,
    sha256,
    validation: 'declared',
    onObserverError: () => undefined,
    ...parts,
    runner,
    clock,
  });
}

/** Where the prompts and their versions lie. */
export interface ManagedFolder {
  /** The folder with the prompts' files. */
  readonly folder: string;
  /** The folder of version records; as the command line chooses it without one. */
  readonly records?: string;
  /**
   * Folders with templates, `.hbs` or `.handlebars`, that prompts may call as partials beside their own; of several the first
   * counts. The Python library knows own partials only.
   */
  readonly partials?: readonly string[];
}

/** The manager of a folder, as yet without its prompts: `load` reads them. */
export function managerOfFolder(
  runner: RenderRunner,
  { folder: given, records, partials = [] }: ManagedFolder,
  parts: Partial<ManagerParts> = {},
): PromptManager {
  const folder = path.resolve(given);
  const recordsFolder =
    records === undefined ? usualRecordsFolder(process.cwd(), folder) : path.resolve(records);
  return managerOf(runner, {
    storage: fileStorage(folder),
    versions: fileVersionStore({ promptFolder: folder, recordsFolder }),
    labels: fileLabelStore(recordsFolder),
    schemas: fileSchemaSource,
    partials: filePartialSource(partials),
    ...parts,
  });
}
