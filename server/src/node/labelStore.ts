import path from 'node:path';
import {
  moveLabel,
  readData,
  readLabels,
  StorageReadError,
  unsafeId,
  writeLabels,
  type LabelRefusal,
  type Labels,
  type LabelStore,
  type MovedLabel,
  type MoveRequest,
} from '../core/index.js';
import { makeFolder } from './makeFolder.js';
import { readTextFile } from './readTextFile.js';
import { withLock } from './withLock.js';
import { writeFileAtomic } from './writeFileAtomic.js';

/** Labels in files: a move tells which file has it. */
export interface FileLabelStore extends LabelStore {
  move(id: string, request: MoveRequest): Promise<(MovedLabel & { readonly file: string }) | LabelRefusal>;
}

/**
 * Labels in files `_labels/{id}.json` below the folder of version records: the Python library takes every `*.json` of that
 * folder itself for a record, and looks in no folder below it.
 */
export function fileLabelStore(recordsFolder: string): FileLabelStore {
  const folder = path.join(recordsFolder, '_labels');
  const fileOf = (id: string): string => path.join(folder, `${id}.json`);
  return {
    read: async (id) => (unsafeId(id) === undefined ? (await readFileOf(fileOf(id))).labels : new Map()),
    async move(id, request) {
      const file = fileOf(id);
      const reason = unsafeId(id);
      if (reason !== undefined)
        return { kind: 'refused', message: `The prompt's id cannot name files: ${reason}.` };
      await makeFolder(folder);
      return withLock(path.join(folder, `.${id}.lock`), async () => {
        const { labels, text } = await readFileOf(file);
        const moved = moveLabel(labels, request);
        if (moved.kind !== 'moved') return moved;
        const expected = text === undefined ? 'absent' : { text };
        await writeFileAtomic({ path: file, text: writeLabels(moved.labels), expected });
        return { ...moved, file };
      });
    },
  };
}

async function readFileOf(
  file: string,
): Promise<{ readonly labels: Labels; readonly text: string | undefined }> {
  const reading = await readTextFile(file);
  if (reading.kind !== 'text') {
    if (reading.reason === 'missing') return { labels: new Map(), text: undefined };
    throw unreadable(file, reading.reason);
  }
  const labels = readLabels(readData(reading.text, 'json').data);
  if (!labels) throw unreadable(file, 'content');
  return { labels, text: reading.text };
}

function unreadable(file: string, reason: string): StorageReadError {
  const why = reason === 'content' ? 'it holds something else' : reason;
  return new StorageReadError(`The labels in '${file}' cannot be read (${why}).`, { path: file, reason });
}
