import { watch, type FSWatcher } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  foldedId,
  PromptValidationError,
  StorageReadError,
  StorageWriteError,
  Turns,
  unsafeId,
  type StorageBackend,
  type StoredDocument,
  type UnreadableDocument,
} from '../core/index.js';
import { legacyDocument } from './legacyDocument.js';
import { makeFolder } from './makeFolder.js';
import { readTextFile, readTextFileNow, type TextReading } from './readTextFile.js';
import { removeFiles } from './removeFiles.js';
import { sweepTemporary } from './sweepTemporary.js';
import { systemCode } from './systemCode.js';
import { withLock } from './withLock.js';
import { writeFileAtomic } from './writeFileAtomic.js';

/** How many files are read before others have their turn. */
const atOnce = 64;

/**
 * The prompts of a folder: one file `{id}.yaml` each, as the Python library has them; files of collections, `.yml` and
 * `.json` are read and edited as well. Prompts of which only versions in an older layout are there are read from those.
 */
export function fileStorage(folder: string): StorageBackend {
  const turns = new Turns();
  const lock = (id: string): string => path.join(folder, `.${id}.lock`);
  return {
    async *documents(signal) {
      const { files, legacy } = await sourcesIn(folder);
      for (let start = 0; start < files.length; start += atOnce) {
        signal?.throwIfAborted();
        yield* files.slice(start, start + atOnce).map((file) => documentOf(file, readTextFileNow(file)));
        await othersTurn();
      }
      yield* legacy;
    },
    async read(uri) {
      const file = fileURLToPath(uri);
      const document = documentOf(file, await readTextFile(file));
      if (!('fault' in document)) return document;
      if (document.fault !== faults.missing) {
        throw new StorageReadError(`'${file}' cannot be read: ${document.fault}`, {
          path: file,
          reason: 'content',
        });
      }
      return legacyDocument(folder, stemOf(file));
    },
    uriOf(id) {
      refuse(id);
      return pathToFileURL(path.join(folder, `${id}.yaml`)).href;
    },
    async write({ uri, text, expected }) {
      const file = fileURLToPath(uri);
      await writeFileAtomic({ path: file, text, expected });
      await sweepTemporary(path.dirname(file));
    },
    async remove(uri, expected) {
      const file = fileURLToPath(uri);
      const reading = await readTextFile(file);
      if (reading.kind !== 'text' || reading.text !== expected) {
        const message = `'${file}' has changed since it was read; look at it and try again.`;
        throw new StorageWriteError(message, { path: file, reason: 'changed' });
      }
      await removeFiles([file]);
    },
    async exclusive(id, act) {
      refuse(id);
      return turns.take(foldedId(id), async () => {
        await makeFolder(folder);
        return withLock(lock(id), act);
      });
    },
    watch: (onChange) => watchFolder(folder, onChange),
  };
}

const promptFile = /\.(?:yaml|yml|json)$/;

/** Folders that hold no versions of a prompt. */
const otherFolders: ReadonlySet<string> = new Set(['schemas', 'versions', 'node_modules']);

/** The files that may hold prompts, and what is only there as versions of an older layout. */
async function sourcesIn(
  folder: string,
): Promise<{ readonly files: readonly string[]; readonly legacy: readonly StoredDocument[] }> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    const reason = systemCode(error);
    if (reason === 'ENOENT') return [];
    throw new StorageReadError(
      `The folder '${folder}' cannot be read (${reason}).`,
      { path: folder, reason },
      { cause: error },
    );
  });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const files = entries.filter((entry) => !entry.isDirectory() && promptFile.test(entry.name));
  const stems = new Set(files.map(({ name }) => stemOf(name)));
  const legacy = entries.filter(
    (entry) =>
      entry.isDirectory() &&
      !stems.has(entry.name) &&
      !/^[._]/.test(entry.name) &&
      !otherFolders.has(entry.name),
  );
  const documents = await Promise.all(legacy.map(({ name }) => legacyDocument(folder, name)));
  return {
    files: files.map(({ name }) => path.join(folder, name)),
    legacy: documents.filter((document) => document !== undefined),
  };
}

function documentOf(file: string, reading: TextReading): StoredDocument | UnreadableDocument {
  const uri = pathToFileURL(file).href;
  return reading.kind === 'text'
    ? { uri, text: reading.text, exists: true }
    : { uri, fault: faults[reading.reason] };
}

const faults = {
  missing: 'The file is not there.',
  folder: 'It is a folder.',
  binary: 'The file is no text.',
  'too-large': 'The file is too large for a prompt.',
  refused: 'The system does not let it be read.',
} as const;

function refuse(id: string): void {
  const reason = unsafeId(id);
  if (reason === undefined) return;
  const message = `The id cannot name a file: ${reason}; choose another one.`;
  throw new PromptValidationError(message, { id, problems: [`'id': ${reason}.`] });
}

function stemOf(file: string): string {
  return path.basename(file).replace(promptFile, '');
}

/** Milliseconds in which several events of one file count as one. */
const pause = 50;

/** What cannot be watched tells nothing. */
function watchFolder(folder: string, onChange: (uri: string) => void): () => void {
  const timers = new Map<string, NodeJS.Timeout>();
  const watcher = watcherOf(folder, (name) => {
    if (!promptFile.test(name) || name.startsWith('.')) return;
    clearTimeout(timers.get(name));
    const tell = (): void => {
      timers.delete(name);
      onChange(pathToFileURL(path.join(folder, name)).href);
    };
    timers.set(name, setTimeout(tell, pause).unref());
  });
  return () => {
    watcher?.close();
    for (const timer of timers.values()) clearTimeout(timer);
    timers.clear();
  };
}

/** Watches the names in a folder; undefined when the system does not let it be watched, or it is not there. */
function watcherOf(folder: string, onName: (name: string) => void): FSWatcher | undefined {
  try {
    const watcher = watch(folder, { persistent: false }, (_kind, name) => {
      if (name !== null) onName(name);
    });
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return undefined;
  }
}
