import { PluginLoadError, PluginNotFoundError, PluginValidationError } from '../prompt/index.js';
import { checkPlugin } from './checkPlugin.js';
import type { Plugin, PluginConfig } from './plugin.js';

/** How many plugins there are, and what they are called; nothing of their configuration. */
export interface PluginStats {
  readonly count: number;
  readonly plugins: readonly { readonly name: string; readonly version: string }[];
}

/** The plugins of a manager, a command or an editor. It keeps no configuration and logs none. */
export class PluginRegistry {
  private readonly plugins = new Map<string, Plugin>();

  private readonly builtIn: ReadonlySet<Plugin>;

  /** `builtIn` plugins need no setting up and are there at once. */
  constructor(builtIn: Iterable<Plugin> = []) {
    this.builtIn = new Set(builtIn);
    for (const plugin of this.builtIn) this.plugins.set(plugin.name, plugin);
  }

  /**
   * Sets a plugin up and adds it; one of the same name is disposed and gives way. Throws PluginValidationError for a value
   * that is no plugin, PluginLoadError when it cannot be set up: then all stays as it was.
   */
  async register(candidate: unknown, config: PluginConfig = {}): Promise<Plugin> {
    const { plugin, name, problems } = checkPlugin(candidate);
    if (!plugin) {
      throw new PluginValidationError(`Plugin '${name}' cannot be used: ${problems.join(' ')}`, {
        plugin: name,
        problems,
      });
    }
    try {
      await plugin.initialize?.(config);
    } catch {
      // What it threw may quote the configuration.
      throw new PluginLoadError(`Plugin '${name}' cannot be set up: its 'initialize' failed.`, {
        plugin: name,
      });
    }
    const before = this.plugins.get(name);
    this.plugins.set(name, plugin);
    if (before && before !== plugin) await disposeQuietly(before);
    return plugin;
  }

  /** Takes a plugin out and disposes it. Throws PluginNotFoundError. */
  async unregister(name: string): Promise<void> {
    const plugin = this.get(name);
    this.plugins.delete(name);
    await disposeQuietly(plugin);
  }

  /** Throws PluginNotFoundError. */
  get(name: string): Plugin {
    const plugin = this.plugins.get(name);
    if (plugin) return plugin;
    const known = Array.from(this.plugins.keys(), (each) => `'${each}'`).join(', ');
    throw new PluginNotFoundError(
      `There is no plugin '${name}'. ${known === '' ? 'None is registered.' : `Known are ${known}.`}`,
      { plugin: name },
    );
  }

  has(name: string): boolean {
    return this.plugins.has(name);
  }

  /** In the order in which their names came. */
  list(): readonly Plugin[] {
    return [...this.plugins.values()];
  }

  /** Those that were registered, in the order in which their names came. */
  added(): readonly Plugin[] {
    return this.list().filter((plugin) => !this.builtIn.has(plugin));
  }

  stats(): PluginStats {
    const plugins = this.list().map(({ name, version }) => ({ name, version }));
    return { count: plugins.length, plugins };
  }

  /** Takes all plugins out; one that fails to end does not keep the others. */
  async disposeAll(): Promise<void> {
    const plugins = this.list();
    this.plugins.clear();
    await Promise.all(plugins.map(disposeQuietly));
  }
}

/** Whoever ends a plugin can do nothing about one that fails at it. */
async function disposeQuietly(plugin: Plugin): Promise<void> {
  try {
    await plugin.dispose?.();
  } catch {
    return;
  }
}
