import {
  configurationFileName,
  configurationIn,
  mergeConfigurations,
  noConfiguration,
  type Configuration,
} from '../config/index.js';
import type { PromptFile, PromptNode } from '../formats/index.js';
import type { SchemaDeclaration } from '../schema/index.js';
import { idIndex, idsByLowerCase, sameIds, type IdIndex } from './idIndex.js';
import { sameVersions, versionIndex, type VersionIndex } from './versionIndex.js';
import { callIndex, sameCalls, type CallIndex } from './callIndex.js';
import { nearestPartial, partialIndex, partialNameOf, type PartialIndex } from './partialIndex.js';
import { sameSchemaUses, schemaUses, type SchemaUses } from './schemaUses.js';
import { SchemaIndex } from './schemaIndex.js';

/** All files known at one moment: an immutable value, so that a request sees one state. */
export interface Workspace {
  /** By URI, in the order in which they came. */
  readonly files: ReadonlyMap<string, PromptFile>;
  /** The file at an address. */
  file(uri: string): PromptFile | undefined;
  /** This workspace with the file added, or put in the place of the one with its URI. */
  withFile(file: PromptFile): Workspace;
  withoutFile(uri: string): Workspace;
  /** A workspace of other files under the same settings. */
  withFiles(files: Iterable<PromptFile>): Workspace;
  /** This workspace under other settings. */
  withSettings(settings: Configuration): Workspace;
  /** Every prompt of every single-prompt file and collection. */
  prompts(): readonly PlacedPrompt[];
  /** Whether there is any: of a file that is checked alone nobody knows what else is there. */
  hasPrompts(): boolean;
  promptsById(id: string): readonly PlacedPrompt[];
  /** The prompts whose ids differ from one in case alone. */
  promptsLikeId(id: string): readonly PlacedPrompt[];
  /** The snapshots and records of the prompts with an id, in whatever folder. */
  versionsOf(id: string): readonly PromptFile[];
  /**
   * The schema that a name means in a file: from `schemas/` beside the file, from `schemas/` beside its folder, each
   * time first from the file named like it; else from anywhere, the nearest folder first.
   */
  schema(name: string, fromUri: string): SchemaDeclaration | undefined;
  schemaDeclarations(): readonly SchemaDeclaration[];
  /** The file that a name means as a partial in a template of another file. */
  partial(name: string, fromUri: string): PlacedPrompt | undefined;
  /** The names of all files that can be called as partials, each once. */
  partialNames(): Iterable<string>;
  /** Whether another file calls this one as a partial, or may do so by a computed name. */
  isCalled(uri: string): boolean;
  /** Whether prompts refer to schemas, but none, nor a field of a schema, to one of this name. */
  isUnusedSchema(name: string): boolean;
  /** What has been decided for a file: by the settings, then by the nearest `.promptmanager.yaml` above it. */
  configurationOf(uri: string): Configuration;
}

/** A prompt with its file and its place in there (0 for a single prompt). */
export interface PlacedPrompt {
  readonly file: PromptFile;
  readonly index: number;
  readonly prompt: PromptNode;
}

/** The workspace of some files under some settings; of several files with one URI the last counts. */
export function createWorkspace(
  files: Iterable<PromptFile>,
  settings: Configuration = noConfiguration,
): Workspace {
  return new Snapshot(new Map(Array.from(files, (file) => [file.uri, file])), settings, {});
}

/**
 * Typing changes one file's text but rarely an id or a schema: the indexes hold only URIs and places, so the next
 * snapshot takes them over unless what they hold has changed.
 */
class Snapshot implements Workspace {
  private placed: readonly PlacedPrompt[] | undefined;

  constructor(
    readonly files: ReadonlyMap<string, PromptFile>,
    private readonly settings: Configuration,
    private readonly indexes: Indexes,
    /** Each made once for a file, as facts are kept with the helpers in it. */
    private readonly configurations = new WeakMap<PromptFile, Configuration>(),
  ) {}

  withFile(file: PromptFile): Workspace {
    const old = this.files.get(file.uri);
    if (old === file) return this;
    return this.next(new Map(this.files).set(file.uri, file), old, file);
  }

  withoutFile(uri: string): Workspace {
    const old = this.files.get(uri);
    if (!old) return this;
    const files = new Map(this.files);
    files.delete(uri);
    return this.next(files, old, undefined);
  }

  file(uri: string): PromptFile | undefined {
    return this.files.get(uri);
  }

  prompts(): readonly PlacedPrompt[] {
    return (this.placed ??= [...this.files.values()].flatMap(promptsIn));
  }

  hasPrompts(): boolean {
    for (const { kind } of this.files.values()) if (kind === 'prompt' || kind === 'collection') return true;
    return false;
  }

  promptsById(id: string): readonly PlacedPrompt[] {
    this.indexes.ids ??= idIndex(this.files.values());
    return (this.indexes.ids.get(id) ?? []).flatMap(({ uri, index }) => {
      const file = this.files.get(uri);
      const prompt = file?.prompts[index];
      return file && prompt ? [{ file, index, prompt }] : [];
    });
  }

  promptsLikeId(id: string): readonly PlacedPrompt[] {
    this.indexes.ids ??= idIndex(this.files.values());
    this.indexes.likeIds ??= idsByLowerCase(this.indexes.ids);
    const others = (this.indexes.likeIds.get(id.toLowerCase()) ?? []).filter((other) => other !== id);
    return others.flatMap((other) => this.promptsById(other));
  }

  versionsOf(id: string): readonly PromptFile[] {
    this.indexes.versions ??= versionIndex(this.files.values());
    return (this.indexes.versions.get(id) ?? []).flatMap((uri) => this.files.get(uri) ?? []);
  }

  schema(name: string, fromUri: string): SchemaDeclaration | undefined {
    return this.schemaIndex().nearest(name, fromUri);
  }

  schemaDeclarations(): readonly SchemaDeclaration[] {
    return this.schemaIndex().all;
  }

  partial(name: string, fromUri: string): PlacedPrompt | undefined {
    const roots = this.configurationOf(fromUri).partials;
    const uri = nearestPartial(this.partials(), name, { fromUri, roots });
    const file = uri === undefined ? undefined : this.files.get(uri);
    const [prompt] = file?.prompts ?? [];
    return file && prompt && { file, index: 0, prompt };
  }

  partialNames(): Iterable<string> {
    return this.partials().keys();
  }

  isCalled(uri: string): boolean {
    const calls = (this.indexes.calls ??= callIndex(this.files.values()));
    this.indexes.called ??= new Set(
      calls.references.flatMap(({ name, from }) => {
        const found = this.partial(name, from)?.file.uri;
        // A file that calls itself is not called by that.
        return found === undefined || found === from ? [] : [found];
      }),
    );
    return calls.computed || this.indexes.called.has(uri);
  }

  isUnusedSchema(name: string): boolean {
    const { byPrompts, byFields } = (this.indexes.schemaUses ??= schemaUses(this.files.values()));
    return byPrompts.size > 0 && !byPrompts.has(name) && !byFields.has(name);
  }

  withFiles(files: Iterable<PromptFile>): Workspace {
    return createWorkspace(files, this.settings);
  }

  withSettings(settings: Configuration): Workspace {
    if (settings === this.settings) return this;
    const { called, ...indexes } = this.indexes;
    const sameFolders = settings.partials === this.settings.partials;
    return new Snapshot(this.files, settings, { ...indexes, ...(called && sameFolders && { called }) });
  }

  configurationOf(uri: string): Configuration {
    const file = this.configurationAbove(uri);
    if (!file) return this.settings;
    let configuration = this.configurations.get(file);
    if (!configuration) {
      configuration = mergeConfigurations(this.settings, configurationIn(file));
      this.configurations.set(file, configuration);
    }
    return configuration;
  }

  private configurationAbove(uri: string): PromptFile | undefined {
    for (let end = uri.lastIndexOf('/'); end > 0; end = uri.lastIndexOf('/', end - 1)) {
      const file = this.files.get(`${uri.slice(0, end)}/${configurationFileName}`);
      if (file) return file;
    }
    return undefined;
  }

  private partials(): PartialIndex {
    return (this.indexes.partials ??= partialIndex(this.files.values()));
  }

  private schemaIndex(): SchemaIndex {
    return (this.indexes.schemas ??= new SchemaIndex(this.files.values()));
  }

  private next(
    files: ReadonlyMap<string, PromptFile>,
    old: PromptFile | undefined,
    now: PromptFile | undefined,
  ): Snapshot {
    const { ids, likeIds, schemas, partials, versions, calls, called, schemaUses: uses } = this.indexes;
    const keepsSchemas = old?.kind !== 'schemas' && now?.kind !== 'schemas';
    const keepsPartials = partialNameOf(old) === partialNameOf(now);
    const keepsCalls = calls !== undefined && sameCalls(old, now);
    const decides = old?.kind === 'configuration' || now?.kind === 'configuration';
    const indexes = {
      ...(ids && sameIds(old, now) && { ids, ...(likeIds && { likeIds }) }),
      ...(versions && sameVersions(old, now) && { versions }),
      ...(schemas && keepsSchemas && { schemas }),
      ...(partials && keepsPartials && { partials }),
      ...(keepsCalls && { calls }),
      ...(called && keepsCalls && keepsPartials && !decides && { called }),
      ...(uses && sameSchemaUses(old, now) && { schemaUses: uses }),
    };
    return new Snapshot(files, this.settings, indexes, this.configurations);
  }
}

/** What is worked out when it is first asked for. */
interface Indexes {
  ids?: IdIndex;
  likeIds?: ReadonlyMap<string, readonly string[]>;
  versions?: VersionIndex;
  schemas?: SchemaIndex;
  partials?: PartialIndex;
  calls?: CallIndex;
  /** The URIs of the files that others call. */
  called?: ReadonlySet<string>;
  schemaUses?: SchemaUses;
}

function promptsIn(file: PromptFile): readonly PlacedPrompt[] {
  if (file.kind !== 'prompt' && file.kind !== 'collection') return [];
  return file.prompts.map((prompt, index) => ({ file, index, prompt }));
}
