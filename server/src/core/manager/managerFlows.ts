import { Observers } from '../observability/index.js';
import { PromptRegistry } from '../registry/index.js';
import { renderKeysOf } from '../render/index.js';
import type { SchemaLookup } from '../schema/index.js';
import type { CommitMeans } from '../versioning/index.js';
import type { ImportParts } from './importFlow.js';
import type { ManagerParts } from './managerParts.js';
import { PartialShelf } from './partialShelf.js';
import { PluginFlow } from './pluginFlow.js';
import { PromptRemover } from './promptRemover.js';
import { PromptRenderer } from './promptRenderer.js';
import { PromptWriter } from './promptWriter.js';
import { RenderFiles } from './renderFiles.js';
import { SchemaShelf } from './schemaShelf.js';
import { VersionReader } from './versionReader.js';

/** What a manager does its work with, put together. */
export interface ManagerFlows {
  readonly registry: PromptRegistry;
  readonly observers: Observers;
  readonly shelf: SchemaShelf;
  readonly partials: PartialShelf;
  readonly importing: ImportParts;
  readonly writer: PromptWriter;
  readonly remover: PromptRemover;
  readonly reader: VersionReader;
  readonly renderer: PromptRenderer;
  readonly plugins: PluginFlow;
  /** Drops the kept renders whose keys a pattern names, and tells observers. */
  readonly invalidate: (pattern: string) => Promise<void>;
}

/** Puts the flows of a manager together over its parts. */
export function flowsOf(parts: ManagerParts): ManagerFlows {
  const { storage, versions, labels, clock, ids, sha256, cache } = parts;
  const means: CommitMeans = { now: () => clock.now(), newUid: () => ids.newUid(), sha256 };
  const observers = new Observers(parts.observers, parts.onObserverError);
  const partials = new PartialShelf(parts.partials);
  const shelf = new SchemaShelf(parts.schemas, sha256, parts.validation);
  const schemasFor =
    (uri: string): SchemaLookup =>
    (name) =>
      shelf.get(name, uri);
  const invalidate = async (pattern: string): Promise<void> => {
    const count = await cache.invalidate(pattern).catch(() => 0);
    if (count > 0) observers.notify('onCacheInvalidated', { pattern, count });
  };
  const forget = (id: string): Promise<void> => invalidate(renderKeysOf(id));
  const registry = new PromptRegistry({ storage, versions, observers, defaults: means });
  const writing = { storage, versions, registry, observers, means, forget };
  return {
    registry,
    observers,
    shelf,
    partials,
    importing: { storage, registry, defaults: means, forget },
    writer: new PromptWriter({ ...writing, schemasFor }),
    remover: new PromptRemover(writing),
    reader: new VersionReader({ registry, versions, labels, sha256, now: () => clock.now(), schemasFor }),
    renderer: new PromptRenderer({ ...parts, observers, shelf, files: new RenderFiles(shelf, partials) }),
    plugins: new PluginFlow(observers),
    invalidate,
  };
}
