import path from 'node:path';
import { configurationFileName } from '../core/index.js';
import { discoverFiles, readTextFile, type Discovery } from '../node/index.js';
import type { WorkspaceIndex } from './workspaceIndex.js';
import { uriOf } from './uri.js';

/** What a scan is told to do, and how it tells how far it is. */
export interface ScanOptions {
  /** How the files of a folder are chosen. */
  readonly discoveryOf: (folder: string) => Discovery;
  readonly signal: AbortSignal;
  /** Called with a number from 0 to 1. */
  readonly onProgress: (done: number) => void;
}

/**
 * Reads all chosen files of some folders into the index, and takes out those that are no longer chosen; the loop turns
 * between slices, so that requests are answered meanwhile.
 */
export async function scanFolders(
  index: WorkspaceIndex,
  folders: readonly string[],
  options: ScanOptions,
): Promise<void> {
  const { discoveryOf, signal, onProgress } = options;
  // What a folder has decided says which of its files are looked at.
  const configurations = folders.map((folder) => path.join(folder, configurationFileName));
  index.setDisk(await readFiles(configurations));
  const found = await Promise.all(folders.map((folder) => discoverFiles(folder, discoveryOf(folder))));
  const paths = [...new Set([...configurations, ...found.flat()])];
  const chosen = new Set(paths.map(uriOf));
  const gone = [...index.diskUris()].filter((uri) => !chosen.has(uri));
  index.setDisk(new Map(gone.map((uri) => [uri, undefined])));
  for (let start = 0; start < paths.length && !signal.aborted; start += sliceSize) {
    const texts = await readFiles(paths.slice(start, start + sliceSize));
    index.setDisk(texts);
    // Here, and not all slices in the first request after the scan.
    index.readAhead(texts.keys());
    onProgress(Math.min(1, (start + sliceSize) / paths.length));
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** The texts of files by canonical URI; undefined for those that are gone or hold no text. */
export async function readFiles(paths: readonly string[]): Promise<ReadonlyMap<string, string | undefined>> {
  const texts = paths.map(async (file): Promise<[string, string | undefined]> => {
    const reading = await readTextFile(file);
    return [uriOf(file), reading.kind === 'text' ? reading.text : undefined];
  });
  return new Map(await Promise.all(texts));
}

const sliceSize = 16;
