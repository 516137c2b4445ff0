import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { configurationFileName } from '../core/index.js';
import { readTextFile, walkFiles, type Discovery } from '../node/index.js';
import type { WorkspaceIndex } from './workspaceIndex.js';
import { uriOf } from './uri.js';

/** What a scan is told to do, and how it tells how far it is. */
export interface ScanOptions {
  /** How the files of a folder are chosen. */
  readonly discoveryOf: (folder: string) => Discovery;
  readonly signal: AbortSignal;
  /** Called with the number of files that have been looked at. */
  readonly onProgress: (files: number) => void;
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
  const outside = new Map<string, string>();
  const chosen = new Set(configurations.map(uriOf));
  for (const folder of folders) {
    const walk = walkFiles(folder, discoveryOf(folder), (file, target) => outside.set(uriOf(file), target));
    for await (const slice of slicesOf(walk)) {
      if (signal.aborted) return;
      const texts = await readFiles(slice);
      index.setDisk(texts);
      // Here, and not all slices in the first request after the scan.
      index.readAhead(texts.keys());
      for (const uri of texts.keys()) chosen.add(uri);
      onProgress(chosen.size);
      await setImmediate();
    }
  }
  index.setOutside(outside);
  const gone = [...index.diskUris()].filter((uri) => !chosen.has(uri));
  index.setDisk(new Map(gone.map((uri) => [uri, undefined])));
}

async function* slicesOf(files: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  let slice: string[] = [];
  for await (const file of files) {
    slice.push(file);
    if (slice.length < sliceSize) continue;
    yield slice;
    slice = [];
  }
  if (slice.length > 0) yield slice;
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
