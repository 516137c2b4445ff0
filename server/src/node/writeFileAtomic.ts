import { randomUUID } from 'node:crypto';
import { link, open, readFile, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { StorageWriteError } from '../core/index.js';
import { systemCode } from './systemCode.js';

/** A write of a whole file. */
export interface AtomicWrite {
  readonly path: string;
  readonly text: string;
  /** The text that the file must have now; `'absent'` when it must not be there. */
  readonly expected: { readonly text: string } | 'absent';
}

/**
 * Writes a file so that it has either its old or its new content, whatever happens: a temporary file beside it, flushed
 * to the disk, takes its place. Throws StorageWriteError, and changes nothing, when the file is not as expected or the
 * system refuses.
 */
export async function writeFileAtomic({ path: given, text, expected }: AtomicWrite): Promise<void> {
  try {
    if (expected === 'absent') await create(given, text);
    else await replace(await realpath(given), { text, expected: expected.text });
  } catch (error) {
    if (error instanceof StorageWriteError) throw error;
    throw refusal(given, error);
  }
}

async function create(file: string, text: string): Promise<void> {
  const temporary = await writeTemporary(file, text, 0o666);
  try {
    await link(temporary, file);
  } catch (error) {
    if (systemCode(error) === 'EEXIST')
      throw new StorageWriteError(`'${file}' exists already.`, { path: file, reason: 'exists' });
    if (!withoutLinks.has(systemCode(error))) throw error;
    await createWithoutLinks(file, temporary);
  } finally {
    await rm(temporary, { force: true });
  }
  await flushFolder(path.dirname(file));
}

/** What file systems without hard links answer. */
const withoutLinks: ReadonlySet<string> = new Set([
  'EPERM',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EMLINK',
  'EISDIR',
]);

/** Claims the name with an empty file first, so that two writers cannot both have it. */
async function createWithoutLinks(file: string, temporary: string): Promise<void> {
  const claim = await open(file, 'wx');
  await claim.close();
  try {
    await rename(temporary, file);
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
}

async function replace(file: string, { text, expected }: { text: string; expected: string }): Promise<void> {
  const { mode } = await stat(file);
  const mark = await markOfUnchanged(file, expected);
  const temporary = await writeTemporary(file, mark + text, mode);
  try {
    await markOfUnchanged(file, expected);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await flushFolder(path.dirname(file));
}

/** The byte order mark of a file that has the expected text; readers leave the mark out, so it is kept here. */
async function markOfUnchanged(file: string, expected: string): Promise<string> {
  const bytes = await readFile(file);
  for (const mark of ['', '\uFEFF']) if (bytes.equals(Buffer.from(mark + expected, 'utf8'))) return mark;
  throw new StorageWriteError(`'${file}' has changed since it was read; look at it and try again.`, {
    path: file,
    reason: 'changed',
  });
}

async function writeTemporary(file: string, text: string, mode: number): Promise<string> {
  const temporary = path.join(path.dirname(file), `.${randomUUID()}.tmp`);
  const handle = await open(temporary, 'wx', mode);
  try {
    await fill(handle, text);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  return temporary;
}

async function fill(handle: FileHandle, text: string): Promise<void> {
  try {
    await handle.writeFile(text, 'utf8');
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes a new name last; systems that cannot open a folder need no such thing. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

function refusal(file: string, error: unknown): StorageWriteError {
  const reason = systemCode(error);
  return new StorageWriteError(
    `'${file}' cannot be written (${reason}).`,
    { path: file, reason },
    { cause: error },
  );
}
