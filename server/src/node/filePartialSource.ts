import { watch, type FSWatcher } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { unsafeId, type PartialSource } from '../core/index.js';
import { readTextFile } from './readTextFile.js';

/**
 * Templates below some folders, of which the first that has one counts: `{{> mail/footer}}` is `mail/footer.hbs` or
 * `mail/_footer.hbs`, or the same with `.handlebars`. No name leads out of the folders.
 */
export function filePartialSource(folders: readonly string[]): PartialSource {
  return {
    async find(name) {
      const parts = name.replace(/\.(?:hbs|handlebars)$/, '').split('/');
      if (parts.some((part) => unsafeId(part) !== undefined)) return undefined;
      const last = parts.pop() ?? '';
      const names = ['.hbs', '.handlebars'].flatMap((end) => [last + end, `_${last}${end}`]);
      for (const file of folders.flatMap((folder) =>
        names.map((each) => path.resolve(folder, ...parts, each)),
      )) {
        const reading = await readTextFile(file);
        if (reading.kind === 'text') return { uri: pathToFileURL(file).href, text: reading.text };
      }
      return undefined;
    },
    watch(onChange) {
      const watchers = folders.flatMap((folder) => watcherOf(folder, onChange) ?? []);
      return () => watchers.forEach((watcher) => watcher.close());
    },
  };
}

/** What cannot be watched tells nothing. */
function watcherOf(folder: string, onChange: () => void): FSWatcher | undefined {
  try {
    const watcher = watch(folder, { persistent: false, recursive: true }, onChange);
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return undefined;
  }
}
