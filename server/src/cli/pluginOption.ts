import { Option } from 'commander';
import { builtInPlugins, PluginRegistry } from '../core/index.js';
import { loadPlugins } from '../node/index.js';
import type { CliContext } from './cliContext.js';

/** What a command takes that asks plugins. */
export interface PluginOptions {
  readonly plugin: readonly string[];
}

/** `--plugin`: modules whose plugins are there beside the built-in ones. */
export function pluginOption(): Option {
  return new Option(
    '--plugin <module>',
    'a module with plugins, by its path or the name of a package; its code is run',
  )
    .argParser((module: string, earlier: readonly string[]) => [...earlier, module])
    .default([]);
}

/** All plugins. Whoever names a module trusts it. Throws a PluginError when one cannot be loaded. */
export async function pluginsOf({ cwd }: CliContext, { plugin }: PluginOptions): Promise<PluginRegistry> {
  const registry = new PluginRegistry(builtInPlugins);
  const sources = { folder: cwd, trusted: true, modules: plugin, discover: false };
  const [failure] = (await loadPlugins(registry, sources)).failures;
  if (failure) throw failure;
  return registry;
}
