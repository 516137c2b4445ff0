import { VersionError, VersionNotFoundError, type Abortable, type Prompt } from '../prompt/index.js';
import type { PromptRegistry } from '../registry/index.js';
import type { SchemaLookup } from '../schema/index.js';
import {
  changelogBetween,
  historyBetween,
  listVersions,
  verifyStored,
  type HistoryRange,
  type Label,
  type LabelStore,
  type Sha256,
  type StoredVersion,
  type VersionFinding,
  type VersionStore,
} from '../versioning/index.js';
import { comparisonOf, type VersionComparison } from './versionComparison.js';

/** A label to be put on a version. */
export interface LabelRequest extends Abortable {
  readonly version: string;
  readonly by?: string;
  /** Moves a protected label, such as `production`, too. */
  readonly confirm?: boolean;
}

/** Which versions a history has. */
export interface HistoryRequest extends HistoryRange, Abortable {}

/** Which versions a changelog has: those after `from` up to `to`. */
export interface ChangelogRequest extends Abortable {
  readonly from?: string;
  readonly to?: string;
}

/** What a reader works with. */
export interface VersionReaderParts {
  readonly registry: PromptRegistry;
  readonly versions: VersionStore;
  readonly labels: LabelStore;
  readonly sha256: Sha256;
  now(): string;
  schemasFor(uri: string): SchemaLookup;
}

/** What is stored of prompts: history, differences, labels, and whether all of it is sound. */
export class VersionReader {
  constructor(private readonly parts: VersionReaderParts) {}

  /** The stored versions, newest first. Throws a RangeError when an end of the range is no time. */
  async history(id: string, { signal, ...range }: HistoryRequest): Promise<readonly StoredVersion[]> {
    const { registry, versions, sha256 } = this.parts;
    registry.entry(id);
    return historyBetween(listVersions(await versions.list(id, { signal }), sha256), range);
  }

  /** The versions after `from` up to `to` that say why, newest first. */
  async changelog(id: string, { signal, ...range }: ChangelogRequest) {
    return changelogBetween(await this.history(id, { signal }), range);
  }

  async compare(id: string, from: string, to: string, options: Abortable): Promise<VersionComparison> {
    const { registry, sha256 } = this.parts;
    const schema = this.parts.schemasFor(registry.entry(id).uri);
    const [before, after] = [await this.get(id, from, options), await this.get(id, to, options)];
    return comparisonOf(before, after, { schema, sha256 });
  }

  /** Everything that is not as it should be with what is stored of a prompt. */
  async verify(id: string, options: Abortable): Promise<readonly VersionFinding[]> {
    const { registry, versions, sha256 } = this.parts;
    const { prompt: current, uri } = registry.entry(id);
    const stored = await versions.list(id, options);
    const schema = this.parts.schemasFor(uri);
    return verifyStored({ store: versions, id, current, stored, schema, ...options }, sha256);
  }

  /** A prompt in the version that a word means: a number, a label, or `latest`. */
  async get(id: string, word: string | undefined, options?: Abortable): Promise<Prompt> {
    options?.signal?.throwIfAborted();
    const { registry, labels } = this.parts;
    if (word === undefined || word === 'latest') return registry.entry(id).prompt;
    if (/^\d+\.\d+\.\d+$/.test(word)) return registry.get(id, word, options);
    registry.entry(id);
    const label = (await labels.read(id)).get(word);
    if (!label)
      throw new VersionNotFoundError(`'${id}' has no version or label '${word}'.`, { id, version: word });
    return registry.get(id, label.version, options);
  }

  async labels(id: string): Promise<ReadonlyMap<string, Label>> {
    this.parts.registry.entry(id);
    return this.parts.labels.read(id);
  }

  /** Puts a label on a stored version. Throws VersionError when it may not stand there. */
  async label(
    id: string,
    name: string,
    { version: word, by, confirm, signal }: LabelRequest,
  ): Promise<Label> {
    const { version } = await this.get(id, word, { signal });
    const stored = (await this.history(id, { signal })).map((each) => each.version);
    signal?.throwIfAborted();
    const moved = await this.parts.labels.move(id, {
      name,
      version,
      by: by ?? null,
      at: this.parts.now(),
      stored,
      ...(confirm !== undefined && { confirm }),
    });
    const label = moved.kind === 'moved' ? moved.labels.get(name) : undefined;
    if (label) return label;
    throw new VersionError(moved.kind === 'moved' ? `'${name}' was not kept.` : moved.message, {
      id,
      version,
    });
  }
}
