import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** Removes the temporary files that writers which died over an hour ago have left in a folder; never rejects. */
export async function sweepTemporary(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (!ours.test(name)) continue;
    const file = path.join(folder, name);
    const written = await stat(file).catch(() => undefined);
    const isOld = written?.isFile() === true && Date.now() - written.mtimeMs > hour;
    if (isOld) await rm(file, { force: true }).catch(() => undefined);
  }
}

/** The names that `writeFileAtomic` makes. */
const ours = /^\.[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\.tmp$/;

/** Milliseconds. */
const hour = 3_600_000;
