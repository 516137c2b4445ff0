import { open, type FileHandle } from 'node:fs/promises';

/** A file's text, or why there is none. */
export type TextReading =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'unreadable';
      readonly reason: 'missing' | 'folder' | 'binary' | 'too-large' | 'refused';
    };

/** Larger files are not prompts. */
export const maxFileBytes = 5 * 1024 * 1024;

/**
 * The text of a UTF-8 file. A byte order mark is left out: the text of an editor has none either, and so columns are
 * the same in both. Bytes that are no UTF-8 become U+FFFD; a file with a zero byte is binary. Never rejects.
 */
export async function readTextFile(path: string): Promise<TextReading> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, 'r');
    const stats = await file.stat();
    if (stats.isDirectory()) return unreadable('folder');
    if (!stats.isFile()) return unreadable('refused');
    if (stats.size > maxFileBytes) return unreadable('too-large');
    const bytes = await file.readFile();
    if (bytes.includes(0)) return unreadable('binary');
    return { kind: 'text', text: new TextDecoder().decode(bytes) };
  } catch (error) {
    return unreadable(reasonOf(error));
  } finally {
    await file?.close();
  }
}

function reasonOf(error: unknown): 'missing' | 'folder' | 'refused' {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
  return code === 'EISDIR' ? 'folder' : 'refused';
}

function unreadable(reason: 'missing' | 'folder' | 'binary' | 'too-large' | 'refused'): TextReading {
  return { kind: 'unreadable', reason };
}
