import { setTimeout } from 'node:timers/promises';
import { builtInPlugins, PluginRegistry, type Plugin } from '../core/index.js';
import { loadPlugins } from '../node/index.js';
import type { PluginModule } from '../protocol/index.js';

/** Where the plugins of a workspace come from, and who hears of them. */
export interface WorkspacePluginsParts {
  /** Whether code of the workspace may run. */
  readonly trusted: boolean;
  /** The paths of the open folders. */
  readonly folders: () => readonly string[];
  /** The modules that the settings name. */
  readonly modules: () => readonly PluginModule[];
  /** The plugins that live in the client; the same list until they change. */
  readonly ofClient: () => readonly Plugin[];
  readonly onChange: () => void;
  /** Hears in a sentence of what could not be loaded. */
  readonly onFailure: (message: string) => void;
}

/**
 * The plugins of a session: the built-in ones, in a trusted workspace those of the modules that the settings name and of the
 * packages that its folders depend on and that call themselves plugins, and those of the client; of several with one name
 * the first counts. Paths begin at the first folder.
 */
export class WorkspacePlugins {
  private registry = new PluginRegistry(builtInPlugins);
  private isTrusted: boolean;
  private sources = '';
  private loading: Promise<void> = Promise.resolve();
  private others: readonly Plugin[] = [];
  private merged: Merged | undefined;

  constructor(private readonly parts: WorkspacePluginsParts) {
    this.isTrusted = parts.trusted;
  }

  /** Whether code of the workspace may run, also that of Git hooks. */
  get trusted(): boolean {
    return this.isTrusted;
  }

  /** Those that are not built in; the same list until they change. */
  get added(): readonly Plugin[] {
    const { others } = this;
    const ofClient = this.parts.ofClient();
    if (this.merged?.others !== others || this.merged.ofClient !== ofClient)
      this.merged = { others, ofClient, all: withoutTwins(this.registry.list(), others, ofClient) };
    return this.merged.all;
  }

  /** All plugins, once those of the workspace are loaded; a module that does not end is not waited for. */
  async list(): Promise<readonly Plugin[]> {
    await Promise.race([this.loading, setTimeout(patienceMs, undefined, { ref: false })]);
    const known = this.registry.list();
    return withoutTwins(known, known, this.parts.ofClient());
  }

  /** Takes over that the user trusts the workspace now. */
  trust(): Promise<void> {
    this.isTrusted = true;
    return this.refresh();
  }

  /** Loads the plugins anew when what decides on them has changed. */
  refresh(): Promise<void> {
    this.loading = this.loading.then(() => this.load());
    return this.loading;
  }

  /** Ends all plugins. */
  dispose(): Promise<void> {
    return this.registry.disposeAll();
  }

  private async load(): Promise<void> {
    const [folders, modules] = [this.parts.folders(), this.parts.modules()];
    const sources = JSON.stringify([this.trusted, folders, modules]);
    if (!this.trusted || sources === this.sources) return;
    this.sources = sources;
    const registry = new PluginRegistry(builtInPlugins);
    const configs = Object.fromEntries(modules.map(({ module, config = {} }) => [module, config]));
    for (const [index, folder] of folders.entries()) {
      const named = index === 0 ? modules.map(({ module }) => module) : [];
      const found = { folder, trusted: this.trusted, modules: named, discover: true, configs };
      const { failures } = await loadPlugins(registry, found);
      for (const { message } of failures) this.parts.onFailure(message);
    }
    const before = this.registry;
    this.registry = registry;
    this.others = registry.added();
    await before.disposeAll();
    this.parts.onChange();
  }
}

/** What `added` was made of. */
interface Merged {
  readonly others: readonly Plugin[];
  readonly ofClient: readonly Plugin[];
  readonly all: readonly Plugin[];
}

/** Some plugins, and those of the client whose names are not known. */
function withoutTwins(
  known: readonly Plugin[],
  some: readonly Plugin[],
  ofClient: readonly Plugin[],
): readonly Plugin[] {
  const names = new Set(known.map(({ name }) => name));
  return [...some, ...ofClient.filter(({ name }) => !names.has(name))];
}

const patienceMs = 2000;
