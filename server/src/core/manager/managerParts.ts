import type { Cache } from '../cache/index.js';
import type { MetricsStore, Observer } from '../observability/index.js';
import type { Clock, IdGenerator, ObservabilityError } from '../prompt/index.js';
import type { RenderRunner } from '../render/index.js';
import type { StorageBackend } from '../storage/index.js';
import type { LabelStore, Sha256, VersionStore } from '../versioning/index.js';
import type { CachedRender } from './cachedRender.js';
import type { ValidationMode } from './schemaShelf.js';
import type { PartialSource } from './partialSource.js';
import type { SchemaSource } from './schemaSource.js';

/** Everything that a manager works with; each part may be replaced. */
export interface ManagerParts {
  readonly storage: StorageBackend;
  readonly versions: VersionStore;
  readonly labels: LabelStore;
  readonly schemas: SchemaSource;
  /** Templates that prompts may call as partials beside their own. */
  readonly partials: PartialSource;
  /** Renders templates: in a worker with limits, or in this thread. */
  readonly runner: RenderRunner;
  readonly cache: Cache<CachedRender>;
  readonly metrics: MetricsStore;
  readonly observers: Iterable<Observer>;
  readonly clock: Clock;
  readonly ids: IdGenerator;
  readonly sha256: Sha256;
  /** How values and answers are checked with their schemas. */
  readonly validation: ValidationMode;
  /** Hears of observers that failed. */
  readonly onObserverError: (error: ObservabilityError) => void;
}
