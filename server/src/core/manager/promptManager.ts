import type { RenderValues } from '../render/index.js';
import type { Observer } from '../observability/index.js';
import type { Abortable, Cancellation, DataMap, Prompt } from '../prompt/index.js';
import type { LoadReport, PageRequest, PromptFilter, PromptPage, PromptRegistry } from '../registry/index.js';
import type { Plugin, PluginConfig, PluginRegistry } from '../plugins/index.js';
import type { Json, SchemaLookup } from '../schema/index.js';
import type { Label, StoredVersion, VersionFinding } from '../versioning/index.js';
import { checkedOutput } from './checkedValues.js';
import { checkHealth, type HealthReport } from './health.js';
import { importCollection, type CollectionText } from './importFlow.js';
import type { ImportOptions } from './importPlan.js';
import { flowsOf, type ManagerFlows } from './managerFlows.js';
import type { ManagerParts } from './managerParts.js';
import { operationsSince, type MetricsReport } from './metricsReport.js';
import type { RenderedPrompt, RenderOptions } from './promptRenderer.js';
import type { BumpOptions, UpdateOptions, VersionNote } from './versionNote.js';
import type { VersionComparison } from './versionComparison.js';
import type { ChangelogRequest, HistoryRequest, LabelRequest } from './versionReader.js';

/**
 * Prompts with their versions: made, found, changed, rendered, watched. What goes wrong is thrown as an error of the
 * family of PromptManagerError, and then everything is as it was.
 */
export class PromptManager {
  /** The prompts in memory. */
  readonly registry: PromptRegistry;
  private readonly flows: ManagerFlows;
  private loaded: LoadReport = { loaded: 0, problems: [] };

  constructor(private readonly parts: ManagerParts) {
    this.flows = flowsOf(parts);
    this.registry = this.flows.registry;
  }

  /** Loads all prompts of the storage, and the schemas that they name. */
  async load(signal?: Cancellation): Promise<LoadReport> {
    this.flows.partials.clear();
    this.loaded = await this.registry.load(signal);
    await this.flows.shelf.loadFor(this.registry.entries());
    return this.loaded;
  }

  /** Makes a prompt of data as a file holds it, and its first version. Throws VersionConflictError when it is there. */
  create(data: DataMap, note: VersionNote = {}): Promise<Prompt> {
    return this.flows.writer.create(data, note);
  }

  /**
   * Takes in all prompts of a collection, each in a document of its own, or none of them; they have no versions yet. Throws
   * PromptValidationError, or StorageWriteError when one is there and `overwrite` is not set.
   */
  import(collection: CollectionText, options: ImportOptions = {}): Promise<readonly Prompt[]> {
    return importCollection(collection, this.flows.importing, options);
  }

  /** A prompt, frozen: the current version, or the one that a number or a label means. */
  async get(id: string, version?: string, options?: Abortable): Promise<Prompt> {
    const prompt = await this.flows.reader.get(id, version, options);
    this.flows.observers.notify('onPromptRead', { id, version: prompt.version });
    return prompt;
  }

  /**
   * Changes a prompt: the keys that are given, those of its template and metadata each for itself. It becomes a new version
   * with the bump that the change implies, unless another is asked for. Without a difference nothing happens.
   */
  update(id: string, changes: DataMap, options: UpdateOptions = {}): Promise<Prompt> {
    return this.flows.writer.update(id, changes, options);
  }

  /** Takes a prompt away with all versions, or one stored version; gives the versions that are gone. */
  delete(id: string, version?: string, options: Abortable = {}): Promise<readonly string[]> {
    return this.flows.remover.delete(id, version, options);
  }

  /** Renders a prompt; see `docs/LIBRARY.md` for what observers hear, in which order. */
  render(id: string, values: RenderValues = {}, options: RenderOptions = {}): Promise<RenderedPrompt> {
    const find = async () => ({
      prompt: await this.flows.reader.get(id, options.version, options),
      uri: this.registry.entry(id).uri,
    });
    return this.flows.renderer.render(id, values, { ...options, find });
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
    const prompt = await this.flows.reader.get(id, version);
    return checkedOutput({ prompt, uri: this.registry.entry(id).uri }, answer, this.flows.shelf);
  }

  /** Adds a plugin; one of the same name gives way. Nothing of its configuration is kept or told. */
  registerPlugin(plugin: Plugin, config?: PluginConfig): Promise<void> {
    return this.flows.plugins.register(plugin, config);
  }

  /** What a framework takes of a prompt, such as `openai`: rendered like everything else, if the plugin takes that. */
  renderForPlugin(
    id: string,
    values: RenderValues,
    plugin: string,
    options: RenderOptions = {},
  ): Promise<unknown> {
    const schema: SchemaLookup = (name) => this.flows.shelf.get(name, this.registry.entry(id).uri);
    return this.flows.plugins.render({
      id,
      plugin,
      schema,
      find: () => this.flows.reader.get(id, options.version, options),
      render: () => this.render(id, values, options),
    });
  }

  /** The plugins, the built-in ones among them. */
  get plugins(): PluginRegistry {
    return this.flows.plugins.plugins;
  }

  /** Takes in what others change in the storage and in partials, until the answer is called; who cannot tell tells nothing. */
  watch(): () => void {
    const stopPartials = this.parts.partials.watch?.(() => this.flows.partials.clear());
    const stop = this.parts.storage.watch?.((uri) => {
      // A document that cannot be read now is read when it changes again.
      void this.registry.refresh(uri).catch(() => undefined);
    });
    return () => {
      stop?.();
      stopPartials?.();
    };
  }

  /** Ends all plugins. */
  dispose(): Promise<void> {
    return this.flows.plugins.plugins.disposeAll();
  }

  /** Loads schemas from a file or folder, and those that they name; gives the names that came. */
  async loadSchemas(path: string): Promise<readonly string[]> {
    const names = await this.flows.shelf.load(path);
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

  history(id: string, request: HistoryRequest = {}): Promise<readonly StoredVersion[]> {
    return this.flows.reader.history(id, request);
  }

  changelog(
    id: string,
    request: ChangelogRequest = {},
  ): Promise<readonly (StoredVersion & { readonly changelog: string })[]> {
    return this.flows.reader.changelog(id, request);
  }

  /** How two versions differ; with `values` also what each renders to. */
  async compare(
    id: string,
    from: string,
    to: string,
    { values, ...options }: { readonly values?: RenderValues } & Abortable = {},
  ): Promise<VersionComparison> {
    const comparison = await this.flows.reader.compare(id, from, to, options);
    if (!values) return comparison;
    const [before, after] = [
      await this.render(id, values, { ...options, version: from }),
      await this.render(id, values, { ...options, version: to }),
    ];
    return { ...comparison, rendered: { from: before.text, to: after.text } };
  }

  /** Makes a version of what the prompt's document says now. */
  bump(id: string, options: BumpOptions = {}): Promise<Prompt> {
    return this.flows.writer.bump(id, options);
  }

  /** Makes a new version with the content of an old one. */
  restore(id: string, version: string, options: BumpOptions = {}): Promise<Prompt> {
    return this.flows.writer.restore(id, version, options);
  }

  verify(id: string, options: Abortable = {}): Promise<readonly VersionFinding[]> {
    return this.flows.reader.verify(id, options);
  }

  label(id: string, name: string, request: LabelRequest): Promise<Label> {
    return this.flows.reader.label(id, name, request);
  }

  labels(id: string): Promise<ReadonlyMap<string, Label>> {
    return this.flows.reader.labels(id);
  }

  addObserver(observer: Observer): void {
    this.flows.observers.add(observer);
  }

  removeObserver(observer: Observer): boolean {
    return this.flows.observers.remove(observer);
  }

  /** Drops the kept renders whose keys a pattern names: `prompt:{id}:{version}:{hash}`, `*` stands for anything. */
  invalidate(pattern: string): Promise<void> {
    return this.flows.invalidate(pattern);
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
