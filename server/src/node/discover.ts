import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { globPattern } from '../core/index.js';
import { isInside } from './recordsFolder.js';
import { maxFileBytes } from './readTextFile.js';

/** Which files below a folder are looked at: globs on paths relative to it, with forward slashes. */
export interface Discovery {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** What holds where nothing else is asked for. */
export const defaultDiscovery: Discovery = {
  include: ['**/*.{yaml,yml,json,prompt,hbs,handlebars}'],
  exclude: ['**/{node_modules,.git,dist,out,build,.venv}/**'],
};

/** Hears of a file that by a link lies outside the folder, and where that is. */
export type OnOutside = (file: string, target: string) => void;

/**
 * The absolute paths of all files below `root` that the globs choose, in a fixed order: by code units of the relative
 * path. Links are followed, each folder once; files over 5 MB and folders that cannot be read are left out.
 */
export async function discoverFiles(
  root: string,
  discovery: Discovery = defaultDiscovery,
): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const relative of relativeFiles(root, discovery)) found.push(relative);
  return found.sort(byCodeUnits).map((relative) => absoluteOf(root, relative));
}

/** As `discoverFiles`, one by one as they are found: a folder's files before those of the folders in it, by name. */
export async function* walkFiles(
  root: string,
  discovery: Discovery,
  onOutside: OnOutside,
): AsyncGenerator<string> {
  for await (const relative of relativeFiles(root, discovery, onOutside)) yield absoluteOf(root, relative);
}

async function* relativeFiles(
  root: string,
  discovery: Discovery,
  onOutside?: OnOutside,
): AsyncGenerator<string> {
  const included = anyOf(discovery.include);
  const excluded = anyOf(discovery.exclude);
  const visited = new Set<string>();
  const home = (await orUndefined(realpath(root))) ?? root;
  yield* walk('');

  async function* walk(folder: string): AsyncGenerator<string> {
    const absolute = path.join(root, folder);
    const real = await orUndefined(realpath(absolute));
    if (real === undefined || visited.has(real)) return;
    visited.add(real);
    const entries = (await orUndefined(readdir(absolute, { withFileTypes: true }))) ?? [];
    const looked = entries
      .sort((a, b) => byCodeUnits(a.name, b.name))
      .map((entry) => ({ entry, relative: folder === '' ? entry.name : `${folder}/${entry.name}` }))
      .filter(({ relative }) => !excluded(relative))
      .map(async ({ entry, relative }) => {
        const kind = await kindOf(entry, path.join(root, relative), () => included(relative));
        return { entry, relative, kind };
      });
    const folders: string[] = [];
    for (const { entry, relative, kind } of await Promise.all(looked)) {
      if (kind === 'folder') folders.push(relative);
      if (kind !== 'file') continue;
      if (onOutside) await tellOutside(entry, real, onOutside);
      yield relative;
    }
    // One folder after the other, so that the first of two ways to a linked folder is always the same.
    for (const relative of folders) yield* walk(relative);

    async function tellOutside(entry: Dirent, folderOf: string, tell: OnOutside): Promise<void> {
      const named = path.join(folderOf, entry.name);
      const target = entry.isSymbolicLink() ? ((await orUndefined(realpath(named))) ?? named) : named;
      if (!isInside(home, target)) tell(path.join(absolute, entry.name), target);
    }
  }
}

function absoluteOf(root: string, relative: string): string {
  return path.join(root, ...relative.split('/'));
}

/** Only files that are wanted are asked for their size. */
async function kindOf(
  entry: Dirent,
  absolute: string,
  wanted: () => boolean,
): Promise<'folder' | 'file' | undefined> {
  if (entry.isDirectory()) return 'folder';
  if (!entry.isSymbolicLink() && !(entry.isFile() && wanted())) return undefined;
  const stats = await orUndefined(stat(absolute));
  if (stats?.isDirectory()) return 'folder';
  return stats?.isFile() && wanted() && stats.size <= maxFileBytes ? 'file' : undefined;
}

function anyOf(globs: readonly string[]): (relative: string) => boolean {
  const patterns = globs.map(globPattern);
  return (relative) => patterns.some((matches) => matches(relative));
}

/** What vanishes or may not be read while we look is as if it were not there. */
function orUndefined<T>(promise: Promise<T>): Promise<T | undefined> {
  return promise.catch(() => undefined);
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
