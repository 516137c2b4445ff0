import { VersionError, VersionNotFoundError, type Bump, type Prompt } from '../prompt/index.js';
import type { PromptRegistry } from '../registry/index.js';
import type { SchemaLookup } from '../schema/index.js';
import {
  changelogBetween,
  checksum,
  diffPrompts,
  historyBetween,
  listVersions,
  promptOfText,
  proposeBump,
  verifyVersions,
  type HistoryRange,
  type Label,
  type LabelStore,
  type PromptChange,
  type Sha256,
  type StoredSnapshot,
  type StoredVersion,
  type VersionFinding,
  type VersionStore,
} from '../versioning/index.js';

/** How two versions of a prompt differ. */
export interface VersionComparison {
  readonly from: string;
  readonly to: string;
  readonly changes: readonly PromptChange[];
  /** The bump that the changes need together, and why; null when nothing differs. */
  readonly bump: Bump | null;
  readonly reasons: readonly string[];
  readonly checksumsDiffer: boolean;
  readonly statusChanged: boolean;
  /** The content, the messages or the partials. */
  readonly templateChanged: boolean;
  /** Metadata, settings of the model among them. */
  readonly metadataChanged: boolean;
}

/** A label to be put on a version. */
export interface LabelRequest {
  readonly version: string;
  readonly by?: string;
  /** Moves a protected label, such as `production`, too. */
  readonly confirm?: boolean;
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
  async history(id: string, range: HistoryRange): Promise<readonly StoredVersion[]> {
    const { registry, versions, sha256 } = this.parts;
    registry.entry(id);
    return historyBetween(listVersions(await versions.list(id), sha256), range);
  }

  /** The versions after `from` up to `to` that say why, newest first. */
  async changelog(id: string, range: { readonly from?: string; readonly to?: string }) {
    return changelogBetween(await this.history(id, {}), range);
  }

  async compare(id: string, from: string, to: string): Promise<VersionComparison> {
    const { registry, sha256 } = this.parts;
    const schema = this.parts.schemasFor(registry.entry(id).uri);
    const [before, after] = [await this.get(id, from), await this.get(id, to)];
    const changes = diffPrompts({ prompt: before, schema }, { prompt: after, schema });
    const { bump, reasons } = proposeBump(changes);
    const has = (kinds: RegExp): boolean => changes.some(({ kind }) => kinds.test(kind));
    return {
      from: before.version,
      to: after.version,
      changes,
      bump,
      reasons,
      checksumsDiffer: checksum(before, sha256) !== checksum(after, sha256),
      statusChanged: before.status !== after.status,
      templateChanged: has(/^(?:content|message|partial|helpers|format)/),
      metadataChanged: has(/^(?:metadata|model)/),
    };
  }

  /** Everything that is not as it should be with what is stored of a prompt. */
  async verify(id: string): Promise<readonly VersionFinding[]> {
    const { registry, versions, sha256 } = this.parts;
    const { prompt: current, uri } = registry.entry(id);
    const stored = await versions.list(id);
    const snapshots = new Map<string, StoredSnapshot>();
    for (const { version } of stored.snapshots) {
      const text = await versions.read(id, version);
      snapshots.set(version, { prompt: text && promptOfText(text) });
    }
    return verifyVersions({ id, current, stored, snapshots, schema: this.parts.schemasFor(uri) }, sha256);
  }

  /** A prompt in the version that a word means: a number, a label, or `latest`. */
  async get(id: string, word: string | undefined): Promise<Prompt> {
    const { registry, labels } = this.parts;
    if (word === undefined || word === 'latest') return registry.entry(id).prompt;
    if (/^\d+\.\d+\.\d+$/.test(word)) return registry.get(id, word);
    registry.entry(id);
    const label = (await labels.read(id)).get(word);
    if (!label)
      throw new VersionNotFoundError(`'${id}' has no version or label '${word}'.`, { id, version: word });
    return registry.get(id, label.version);
  }

  async labels(id: string): Promise<ReadonlyMap<string, Label>> {
    this.parts.registry.entry(id);
    return this.parts.labels.read(id);
  }

  /** Puts a label on a stored version. Throws VersionError when it may not stand there. */
  async label(id: string, name: string, { version: word, by, confirm }: LabelRequest): Promise<Label> {
    const { version } = await this.get(id, word);
    const stored = (await this.history(id, {})).map((each) => each.version);
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
