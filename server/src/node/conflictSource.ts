import type { ConflictSource } from '../core/index.js';
import { readTextFile } from './readTextFile.js';

/** Reads the texts in which the conflicts of a prompt's versions are looked for; a file that cannot be read has none. */
export async function conflictSource(prompt: Omit<ConflictSource, 'texts'>): Promise<ConflictSource> {
  const { records, snapshots, unreadable } = prompt.stored;
  const paths = [...unreadable, ...snapshots.map(({ path }) => path), ...records.map(({ path }) => path)];
  const texts = new Map<string, string>();
  for (const path of paths) {
    const reading = await readTextFile(path);
    if (reading.kind === 'text') texts.set(path, reading.text);
  }
  return { ...prompt, texts };
}
