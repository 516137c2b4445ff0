import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The keyword of packages that are plugins. */
const keyword = 'prompt-manager-plugin';

/** What is looked at in a `package.json`. */
export type Manifest = Readonly<Record<string, unknown>>;

/** The names of the packages that a folder depends on and that call themselves plugins. Nothing of them is run. */
export async function pluginPackages(folder: string): Promise<readonly string[]> {
  const { dependencies, devDependencies } = (await readManifest(folder)) ?? {};
  const names = [...new Set([...keysOf(dependencies), ...keysOf(devDependencies)])].sort();
  const marked = await Promise.all(names.map(async (name) => ((await isPlugin(folder, name)) ? [name] : [])));
  return marked.flat();
}

/** Where a package lies that is installed in a folder; undefined for what cannot be a package's name. */
export function packageFolder(folder: string, name: string): string | undefined {
  const isName = /^(?:@[\w~-][\w.~-]*\/)?[\w~-][\w.~-]*$/.test(name);
  return isName ? path.join(folder, 'node_modules', ...name.split('/')) : undefined;
}

/** The file that importing a package loads; undefined when it lies elsewhere. */
export function entryOf(place: string, manifest: Manifest): string | undefined {
  const { exports, main } = manifest;
  const root = isMap(exports) && '.' in exports ? exports['.'] : exports;
  const entry = targetOf(root) ?? (typeof main === 'string' ? main : 'index.js');
  const file = path.resolve(place, entry);
  return file.startsWith(place + path.sep) ? file : undefined;
}

/** The `package.json` of a folder; undefined when there is none that can be read. */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
    return isMap(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

async function isPlugin(folder: string, name: string): Promise<boolean> {
  const place = packageFolder(folder, name);
  const { keywords } = (place && (await readManifest(place))) || {};
  return Array.isArray(keywords) && keywords.includes(keyword);
}

/** The conditions under which an `import` in Node looks up a target. */
function targetOf(target: unknown): string | undefined {
  if (typeof target === 'string') return target;
  if (!isMap(target)) return undefined;
  const condition = Object.keys(target).find((key) => ['node', 'import', 'default'].includes(key));
  return condition === undefined ? undefined : targetOf(target[condition]);
}

function keysOf(value: unknown): readonly string[] {
  return isMap(value) ? Object.keys(value) : [];
}

function isMap(value: unknown): value is Manifest {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
