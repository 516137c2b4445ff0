import type { Labels } from './labels.js';
import { moveLabel, type LabelRefusal, type MovedLabel, type MoveRequest } from './moveLabel.js';

/** Where the labels of prompts are kept, such as `production`. */
export interface LabelStore {
  /** Throws StorageReadError when the labels cannot be read. */
  read(id: string): Promise<Labels>;
  /** Puts a label on a version. Throws StorageWriteError, and changes nothing, when that cannot be written. */
  move(id: string, request: MoveRequest): Promise<MovedLabel | LabelRefusal>;
}

/** Labels that are forgotten with the process. */
export function createMemoryLabelStore(): LabelStore {
  const labels = new Map<string, Labels>();
  const read = (id: string): Labels => labels.get(id) ?? new Map();
  return {
    read: (id) => Promise.resolve(read(id)),
    move(id, request) {
      const moved = moveLabel(read(id), request);
      if (moved.kind === 'moved') labels.set(id, moved.labels);
      return Promise.resolve(moved);
    },
  };
}
