import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PluginError, PluginLoadError, type PluginConfig, type PluginRegistry } from '../core/index.js';
import { entryOf, packageFolder, pluginPackages, readManifest } from './pluginPackages.js';

/** Where plugins are looked for. */
export interface PluginSources {
  /** The folder of the workspace: paths begin here, packages lie in its `node_modules`. */
  readonly folder: string;
  /** Whether code of this folder may run. If not, nothing is loaded. */
  readonly trusted: boolean;
  /** Modules by path (`./plugins/ours.mjs`) or by the name of a package. */
  readonly modules: readonly string[];
  /** Whether packages that the folder depends on are taken, too, when their keywords name `prompt-manager-plugin`. */
  readonly discover: boolean;
  /** What plugins are set up with, by the name of their module. It may hold secrets. */
  readonly configs?: Readonly<Record<string, PluginConfig>>;
}

/** What came of it: names of plugins, and what could not be loaded. */
export interface LoadedPlugins {
  readonly loaded: readonly string[];
  readonly failures: readonly PluginError[];
}

/**
 * Loads plugins and registers them. A module gives one, or a list of them, as its default export or as `plugin`. One that
 * fails does not keep the others; its words are not repeated, for they may quote its configuration.
 */
export async function loadPlugins(registry: PluginRegistry, sources: PluginSources): Promise<LoadedPlugins> {
  if (!sources.trusted) return { loaded: [], failures: [] };
  const loaded: string[] = [];
  const failures: PluginError[] = [];
  const found = sources.discover ? await pluginPackages(sources.folder) : [];
  for (const module of new Set([...sources.modules, ...found])) {
    try {
      for (const candidate of await pluginsOf(sources.folder, module)) {
        const { name } = await registry.register(candidate, sources.configs?.[module]);
        loaded.push(name);
      }
    } catch (error) {
      if (!isPluginError(error)) throw error;
      failures.push(error);
    }
  }
  return { loaded, failures };
}

async function pluginsOf(folder: string, module: string): Promise<readonly unknown[]> {
  const file = await fileOf(folder, module);
  let exported: unknown;
  try {
    exported = await import(pathToFileURL(file).href);
  } catch {
    throw new PluginLoadError(
      `The plugin module '${module}' cannot be loaded: '${file}' is missing or fails.`,
      {
        plugin: module,
      },
    );
  }
  const { default: main, plugin = main } = exported as {
    readonly default?: unknown;
    readonly plugin?: unknown;
  };
  return Array.isArray(plugin) ? (plugin as readonly unknown[]) : [plugin];
}

async function fileOf(folder: string, module: string): Promise<string> {
  if (/^\.{0,2}[\\/]/.test(module) || path.isAbsolute(module)) return path.resolve(folder, module);
  const place = packageFolder(folder, module);
  const manifest = place && (await readManifest(place));
  const entry = place && manifest && entryOf(place, manifest);
  if (entry) return entry;
  throw new PluginLoadError(
    `The plugin package '${module}' is not installed in '${folder}', or names no file of its own to load.`,
    { plugin: module },
  );
}

function isPluginError(error: unknown): error is PluginError {
  return error instanceof PluginError;
}
