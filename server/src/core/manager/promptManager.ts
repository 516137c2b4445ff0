import { renderKeysOf, type RenderValues } from '../render/index.js';
import { Observers, type Observer } from '../observability/index.js';
import type { Cancellation, DataMap, Prompt } from '../prompt/index.js';
import {
  PromptRegistry,
  type LoadReport,
  type PageRequest,
  type PromptFilter,
  type PromptPage,
} from '../registry/index.js';
import type { Plugin, PluginConfig, PluginRegistry } from '../plugins/index.js';
import type { Json, SchemaLookup } from '../schema/index.js';
import type { CommitMeans, HistoryRange, Label, StoredVersion, VersionFinding } from '../versioning/index.js';
import { checkedOutput } from './checkedValues.js';
import { checkHealth, type HealthReport } from './health.js';
import type { ManagerParts } from './managerParts.js';
import { operationsSince, type MetricsReport } from './metricsReport.js';
import { PluginFlow } from './pluginFlow.js';
import { PromptRenderer, type RenderedPrompt, type RenderOptions } from './promptRenderer.js';
import { PromptWriter, type BumpOptions, type UpdateOptions, type VersionNote } from './promptWriter.js';
import { RenderFiles } from './renderFiles.js';
import { SchemaShelf } from './schemaShelf.js';
import { VersionReader, type LabelRequest, type VersionComparison } from './versionReader.js';

/**
 * Prompts with their versions: made, found, changed, rendered, watched. What goes wrong is thrown as an error of the
 * family of PromptManagerError, and then everything is as it was.
 */
export class PromptManager {
  /** The prompts in memory. */
  readonly registry: PromptRegistry;
  private readonly observers: Observers;
  private readonly shelf: SchemaShelf;
  private readonly writer: PromptWriter;
  private readonly reader: VersionReader;
  private readonly renderer: PromptRenderer;
  private readonly flow: PluginFlow;
  private loaded: LoadReport = { loaded: 0, problems: [] };

  constructor(private readonly parts: ManagerParts) {
    const { storage, versions, labels, clock, ids, sha256 } = parts;
    const means: CommitMeans = { now: () => clock.now(), newUid: () => ids.newUid(), sha256 };
    const schemasFor =
      (uri: string): SchemaLookup =>
      (name) =>
        this.shelf.get(name, uri);
    const forget = (id: string): Promise<void> => this.invalidate(renderKeysOf(id));
    this.observers = new Observers(parts.observers, parts.onObserverError);
    const { observers } = this;
    this.flow = new PluginFlow(observers);
    this.shelf = new SchemaShelf(parts.schemas, sha256, parts.validation);
    this.registry = new PromptRegistry({ storage, versions, observers, defaults: means });
    const { registry } = this;
    this.writer = new PromptWriter({ storage, versions, registry, observers, means, schemasFor, forget });
    this.reader = new VersionReader({
      registry,
      versions,
      labels,
      sha256,
      now: () => clock.now(),
      schemasFor,
    });
    this.renderer = new PromptRenderer({
      ...parts,
      observers,
      shelf: this.shelf,
      files: new RenderFiles(this.shelf),
    });
  }

  /** Loads all prompts of the storage, and the schemas that they name. */
  async load(signal?: Cancellation): Promise<LoadReport> {
    this.loaded = await this.registry.load(signal);
    await this.shelf.loadFor(this.registry.entries());
    return this.loaded;
  }

  /** Makes a prompt of data as a file holds it, and its first version. Throws VersionConflictError when it is there. */
  create(data: DataMap, note: VersionNote = {}): Promise<Prompt> {
    return this.writer.create(data, note);
  }

  /** A prompt, frozen: the current version, or the one that a number or a label means. */
  get(id: string, version?: string): Promise<Prompt> {
    return this.reader.get(id, version);
  }

  /**
   * Changes a prompt: the keys that are given, those of its template and metadata each for itself. It becomes a new version
   * with the bump that the change implies, unless another is asked for. Without a difference nothing happens.
   */
  update(id: string, changes: DataMap, options: UpdateOptions = {}): Promise<Prompt> {
    return this.writer.update(id, changes, options);
  }

  /** Takes a prompt away with all versions, or one stored version; gives the versions that are gone. */
  delete(id: string, version?: string): Promise<readonly string[]> {
    return this.writer.delete(id, version);
  }

  /** Renders a prompt; see `docs/LIBRARY.md` for what observers hear, in which order. */
  render(id: string, values: RenderValues = {}, options: RenderOptions = {}): Promise<RenderedPrompt> {
    const find = async () => ({
      prompt: await this.reader.get(id, options.version),
      uri: this.registry.entry(id).uri,
    });
    return this.renderer.render(id, values, { ...options, find });
  }

  /**
   * Renders a prompt and reads the answer to it as its output schema has it: the text of the answer, or what asks a model
   * for it. The JSON may stand in a code fence or amid other text.
   */
  async renderAndParse(
    id: string,
    values: RenderValues,
    answer: string | ((rendered: RenderedPrompt) => string | Promise<string>),
    options: RenderOptions = {},
  ): Promise<{ readonly rendered: RenderedPrompt; readonly value: Json }> {
    const rendered = await this.render(id, values, options);
    const text = typeof answer === 'string' ? answer : await answer(rendered);
    return { rendered, value: await this.validateOutput(id, text, { version: rendered.version }) };
  }

  /** An answer as the output schema of a prompt has it: data, or the text of an answer with JSON in it. */
  async validateOutput(
    id: string,
    answer: unknown,
    { version }: { readonly version?: string } = {},
  ): Promise<Json> {
    const prompt = await this.reader.get(id, version);
    return checkedOutput({ prompt, uri: this.registry.entry(id).uri }, answer, this.shelf);
  }

  /** Adds a plugin; one of the same name gives way. Nothing of its configuration is kept or told. */
  registerPlugin(plugin: Plugin, config?: PluginConfig): Promise<void> {
    return this.flow.register(plugin, config);
  }

  /** What a framework takes of a prompt, such as `openai`: rendered like everything else, if the plugin takes that. */
  renderForPlugin(
    id: string,
    values: RenderValues,
    plugin: string,
    options: RenderOptions = {},
  ): Promise<unknown> {
    const schema: SchemaLookup = (name) => this.shelf.get(name, this.registry.entry(id).uri);
    return this.flow.render({
      id,
      plugin,
      schema,
      find: () => this.reader.get(id, options.version),
      render: () => this.render(id, values, options),
    });
  }

  /** The plugins, the built-in ones among them. */
  get plugins(): PluginRegistry {
    return this.flow.plugins;
  }

  /** Takes in what others change in the storage, until the answer is called; a storage that cannot tell tells nothing. */
  watch(): () => void {
    const stop = this.parts.storage.watch?.((uri) => {
      // A document that cannot be read now is read when it changes again.
      void this.registry.refresh(uri).catch(() => undefined);
    });
    return stop ?? (() => undefined);
  }

  /** Ends all plugins. */
  dispose(): Promise<void> {
    return this.flow.plugins.disposeAll();
  }

  /** Loads schemas from a file or folder, and those that they name; gives the names that came. */
  async loadSchemas(path: string): Promise<readonly string[]> {
    const names = await this.shelf.load(path);
    await this.invalidate('prompt:*');
    return names;
  }

  /** A page of the prompts that a filter chooses, sorted by id. */
  list(request: PromptFilter & PageRequest = {}): PromptPage {
    return this.registry.list(request);
  }

  /** The prompts that a filter chooses, one after the other. */
  iterate(filter: PromptFilter = {}, signal?: Cancellation): AsyncGenerator<Prompt, void> {
    return this.registry.iterate(filter, signal);
  }

  history(id: string, range: HistoryRange = {}): Promise<readonly StoredVersion[]> {
    return this.reader.history(id, range);
  }

  changelog(
    id: string,
    range: { readonly from?: string; readonly to?: string } = {},
  ): Promise<readonly (StoredVersion & { readonly changelog: string })[]> {
    return this.reader.changelog(id, range);
  }

  compare(id: string, from: string, to: string): Promise<VersionComparison> {
    return this.reader.compare(id, from, to);
  }

  /** Makes a version of what the prompt's document says now. */
  bump(id: string, options: BumpOptions = {}): Promise<Prompt> {
    return this.writer.bump(id, options);
  }

  /** Makes a new version with the content of an old one. */
  restore(id: string, version: string, options: BumpOptions = {}): Promise<Prompt> {
    return this.writer.restore(id, version, options);
  }

  verify(id: string): Promise<readonly VersionFinding[]> {
    return this.reader.verify(id);
  }

  label(id: string, name: string, request: LabelRequest): Promise<Label> {
    return this.reader.label(id, name, request);
  }

  labels(id: string): Promise<ReadonlyMap<string, Label>> {
    return this.reader.labels(id);
  }

  addObserver(observer: Observer): void {
    this.observers.add(observer);
  }

  removeObserver(observer: Observer): boolean {
    return this.observers.remove(observer);
  }

  /** Drops the kept renders whose keys a pattern names: `prompt:{id}:{version}:{hash}`, `*` stands for anything. */
  async invalidate(pattern: string): Promise<void> {
    const count = await this.parts.cache.invalidate(pattern).catch(() => 0);
    if (count > 0) this.observers.notify('onCacheInvalidated', { pattern, count });
  }

  async getMetrics({ since }: { readonly since?: number | string } = {}): Promise<MetricsReport> {
    const { metrics, clock } = this.parts;
    const operations = await operationsSince(metrics, { since, now: clock.millis() });
    return { registry: await this.registry.stats(), operations };
  }

  health(): Promise<HealthReport> {
    return checkHealth(this.parts, this.loaded);
  }
}
