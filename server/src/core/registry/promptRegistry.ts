import type { Observers, PromptEvent } from '../observability/index.js';
import {
  compareVersions,
  deepFreeze,
  PromptNotFoundError,
  PromptValidationError,
  unsafeId,
  VersionConflictError,
  VersionNotFoundError,
  type Abortable,
  type Cancellation,
  type Prompt,
  type PromptDefaults,
} from '../prompt/index.js';
import type { StorageBackend, StoredDocument } from '../storage/index.js';
import { changedSince, storedVersions, type VersionStore } from '../versioning/index.js';
import type { LoadProblem, LoadReport } from './loadReport.js';
import { OlderVersions } from './olderVersions.js';
import {
  pageOf,
  promptFilter,
  type PageRequest,
  type PromptFilter,
  type PromptPage,
} from './promptFilter.js';
import { PromptIndex, type PromptEntry } from './promptIndex.js';
import { promptsInDocument } from './promptsInDocument.js';
import { statsOf, type RegistryStats } from './registryStats.js';

/** What a registry works with. */
export interface RegistryParts {
  readonly storage: StorageBackend;
  readonly versions: VersionStore;
  readonly observers: Observers;
  readonly defaults: PromptDefaults;
}

/**
 * All prompts in memory by id, each frozen, so that nobody changes history through another name. Of each prompt the
 * current version is there; older ones are read from their store when they are asked for.
 */
export class PromptRegistry {
  private readonly index = new PromptIndex();
  private readonly older: OlderVersions;

  constructor(private readonly parts: RegistryParts) {
    this.older = new OlderVersions(parts.versions);
  }

  /** Loads everything that the storage holds; of several prompts with one id the first counts. */
  async load(signal?: Cancellation): Promise<LoadReport> {
    const problems: LoadProblem[] = [];
    for await (const document of this.parts.storage.documents(signal)) {
      if ('fault' in document) problems.push({ uri: document.uri, message: document.fault });
      else problems.push(...this.take(document));
    }
    return { loaded: this.count, problems };
  }

  /**
   * Adds a prompt, in memory only: a manager stores it as well. Throws VersionConflictError when this version is there and
   * says something else, PromptValidationError for an id that cannot name files.
   */
  register(prompt: Prompt): Prompt {
    this.refuseId(prompt.id);
    const known = this.find(prompt.id);
    if (known?.version !== prompt.version) return this.put(prompt, this.placeFor(prompt.id));
    if (!changedSince(known, prompt)) return known;
    const { id, version } = prompt;
    const message = `'${id}' has a version '${version}' that says something else; choose another version.`;
    throw new VersionConflictError(message, { id, version });
  }

  /** Puts a prompt in the place of the one with its id, and tells observers that it came or changed. */
  put(
    prompt: Prompt,
    { uri, index }: Pick<PromptEntry, 'uri' | 'index'>,
    origin: PromptEvent['origin'] = 'manager',
  ): Prompt {
    const frozen = deepFreeze(prompt);
    const previous = this.index.set({ prompt: frozen, uri, index })?.prompt;
    this.forgetVersion(frozen.id, frozen.version);
    if (previous) this.parts.observers.notify('onPromptUpdated', { prompt: frozen, previous, origin });
    else this.parts.observers.notify('onPromptRegistered', { prompt: frozen, origin });
    return frozen;
  }

  /** Gives the current version of a prompt another content, in memory. Throws when there is no such id and version. */
  update(prompt: Prompt): Prompt {
    const entry = this.entry(prompt.id);
    if (entry.prompt.version !== prompt.version) throw noVersion(prompt.id, prompt.version);
    return this.put(prompt, entry);
  }

  /** Forgets a prompt; whether it was there. What is stored stays. */
  delete(id: string, origin: PromptEvent['origin'] = 'manager'): boolean {
    const entry = this.index.delete(id);
    if (!entry) return false;
    this.older.forgetAll(id);
    this.parts.observers.notify('onPromptDeleted', { prompt: entry.prompt, origin });
    return true;
  }

  clear(): void {
    for (const { prompt } of this.index.all()) this.delete(prompt.id);
  }

  /** The current version of a prompt, at once; undefined when there is none. */
  find(id: string): Prompt | undefined {
    return this.index.get(id)?.prompt;
  }

  /** The current version of a prompt and its document. Throws PromptNotFoundError. */
  entry(id: string): PromptEntry {
    const entry = this.index.get(id);
    if (!entry) throw new PromptNotFoundError(`There is no prompt '${id}'.`, { id });
    return entry;
  }

  /** All prompts with their documents, sorted by id. */
  entries(): readonly PromptEntry[] {
    return this.index.all();
  }

  /** A prompt, in its current version or as a version was stored. Throws PromptNotFoundError or VersionNotFoundError. */
  async get(id: string, version?: string, options?: Abortable): Promise<Prompt> {
    const { prompt } = this.entry(id);
    if (version === undefined) return prompt;
    const stored = await this.older.get(id, version, options);
    if (stored) return stored;
    if (prompt.version === version) return prompt;
    throw noVersion(id, version);
  }

  exists(id: string): boolean {
    return this.index.get(id) !== undefined;
  }

  get count(): number {
    return this.index.size;
  }

  /** The numbers of all versions, newest first. Throws PromptNotFoundError. */
  async listVersions(id: string, options?: Abortable): Promise<readonly string[]> {
    const { prompt } = this.entry(id);
    const stored = storedVersions(await this.parts.versions.list(id, options));
    return [...new Set([prompt.version, ...stored])].sort((a, b) => compareVersions(b, a));
  }

  /** The prompts that a filter chooses, a page of them, sorted by id. */
  list({ offset, limit, ...filter }: PromptFilter & PageRequest = {}): PromptPage {
    const isWanted = promptFilter(filter);
    const found = this.index.all().flatMap(({ prompt }) => (isWanted(prompt) ? [prompt] : []));
    return pageOf(found, { offset, limit });
  }

  /** The prompts that a filter chooses, one after the other, as they are when it is their turn. */
  async *iterate(filter: PromptFilter = {}, signal?: Cancellation): AsyncGenerator<Prompt, void> {
    const isWanted = promptFilter(filter);
    for (const { prompt } of this.index.all()) {
      signal?.throwIfAborted();
      const now = await Promise.resolve(this.find(prompt.id));
      if (now && isWanted(now)) yield now;
    }
  }

  async stats(): Promise<RegistryStats> {
    const stored = (await this.parts.versions.listing()).versions();
    return statsOf(this.index.all(), { stored, observerCount: this.parts.observers.count });
  }

  /** Reads a document again, because somebody else has changed it. */
  async refresh(uri: string): Promise<readonly LoadProblem[]> {
    const document = await this.parts.storage.read(uri);
    const before = this.index.idsOf(uri);
    const problems = document ? this.take(document) : [];
    const found = document ? promptsInDocument(document, this.parts.defaults) : [];
    const now = new Set(found.map(({ prompt }) => prompt?.id));
    for (const id of before) if (!now.has(id)) this.delete(id, 'storage');
    return problems;
  }

  /** Forgets a version that was read from its store. */
  forgetVersion(id: string, version: string): void {
    this.older.forget(id, version);
  }

  /** Ids become names of files, on systems, too, where `Greet` and `greet` are the same. Throws PromptValidationError. */
  refuseId(id: string): void {
    const twin = this.index.twinOf(id);
    const unlike = twin === undefined ? undefined : `it differs from '${twin}' only in capital letters`;
    const reason = unsafeId(id) ?? unlike;
    if (reason === undefined) return;
    const message = `The id cannot be used: ${reason}; choose another one.`;
    throw new PromptValidationError(message, { id, problems: [`'id': ${reason}.`] });
  }

  /** Takes in the prompts of a document. */
  private take(document: StoredDocument): readonly LoadProblem[] {
    const { uri } = document;
    const problems: LoadProblem[] = [];
    for (const { index, prompt, problems: faults } of promptsInDocument(document, this.parts.defaults)) {
      const known = prompt && this.index.get(prompt.id);
      if (!prompt) problems.push(...faults.map((message) => ({ uri, message })));
      else if (known && known.uri !== uri)
        problems.push({ uri, message: `The id '${prompt.id}' is used by '${known.uri}' already.` });
      else if (known?.prompt.version !== prompt.version || changedSince(known.prompt, prompt))
        this.put(prompt, { uri, index }, 'storage');
    }
    return problems;
  }

  private placeFor(id: string): Pick<PromptEntry, 'uri' | 'index'> {
    return this.index.get(id) ?? { uri: this.parts.storage.uriOf(id), index: 0 };
  }
}

function noVersion(id: string, version: string): VersionNotFoundError {
  return new VersionNotFoundError(`'${id}' has no version '${version}'.`, { id, version });
}
