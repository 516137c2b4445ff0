import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import {
  compareVersions,
  isDataMap,
  readData,
  StorageReadError,
  unsafeId,
  writeYaml,
  type SnapshotFile,
} from '../core/index.js';
import { snapshotFiles } from './fileVersionStore.js';
import { makeFolder } from './makeFolder.js';
import { readTextFile } from './readTextFile.js';
import { removeFiles } from './removeFiles.js';
import { systemCode } from './systemCode.js';
import { withLock } from './withLock.js';
import { writeFileAtomic } from './writeFileAtomic.js';

/** What a migration does with one file of a version; paths are absolute. */
export interface MigrationStep {
  /**
   * `move`: it goes where the current layout has it; `current`: the prompt's own file is written from it, because there is
   * none; `drop`: the same version is there already; `keep`: it is left alone, `reason` says why.
   */
  readonly kind: 'move' | 'current' | 'drop' | 'keep';
  readonly id: string;
  readonly version: string;
  readonly from: string;
  /** Where it goes; the file that has the version already. */
  readonly to: string;
  readonly reason?: string;
}

/**
 * Brings the versions of a folder from the older layouts of the Python library into the current one,
 * `{id}/_versions/{version}.yaml`. A dry run only tells the steps. Throws StorageReadError, or StorageWriteError: what was moved before stays
 * moved, and no version is lost, because an old file goes last.
 */
export async function migrateLayout(
  folder: string,
  { dryRun }: { readonly dryRun: boolean },
): Promise<readonly MigrationStep[]> {
  const entries = await entriesOf(folder);
  const ids = entries.filter((entry) => entry.isDirectory() && unsafeId(entry.name) === undefined);
  const steps: MigrationStep[] = [];
  for (const { name: id } of ids) {
    const planned = await stepsOf(folder, id);
    if (!dryRun && planned.length > 0) {
      await withLock(path.join(folder, `.${id}.lock`), async () => {
        for (const step of await stepsOf(folder, id)) await carryOutStep(step);
      });
    }
    steps.push(...planned);
  }
  return steps;
}

async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    const reason = systemCode(error);
    const message = `The folder '${folder}' cannot be read (${reason}).`;
    throw new StorageReadError(message, { path: folder, reason }, { cause: error });
  }
}

async function stepsOf(folder: string, id: string): Promise<readonly MigrationStep[]> {
  const files = await snapshotFiles(folder, id);
  const steps: MigrationStep[] = [];
  for (const { version, path: from } of files) {
    const to = path.join(folder, id, '_versions', `${version}.yaml`);
    if (from !== to) steps.push(await oldFile({ id, version, from, to }, files));
  }
  const newest = files.toSorted((a, b) => compareVersions(b.version, a.version))[0];
  const current = path.join(folder, `${id}.yaml`);
  const others = ['.yaml', '.yml', '.json'].map((extension) =>
    readTextFile(path.join(folder, id + extension)),
  );
  const isThere = (await Promise.all(others)).some(({ kind }) => kind === 'text');
  if (!newest || isThere || (await yamlOf(newest.path)) === undefined) return steps;
  // Its own file comes first, while the version still has its old one.
  return [{ kind: 'current', id, version: newest.version, from: newest.path, to: current }, ...steps];
}

type OldFile = Pick<MigrationStep, 'id' | 'version' | 'from' | 'to'>;

async function oldFile(file: OldFile, files: readonly SnapshotFile[]): Promise<MigrationStep> {
  const yaml = await yamlOf(file.from);
  if (yaml === undefined) return { ...file, kind: 'keep', reason: 'The file holds no prompt; look at it.' };
  const first = files.find(({ version }) => version === file.version)?.path ?? file.from;
  if (first === file.from) return { ...file, kind: 'move' };
  const there = await yamlOf(first);
  if (there !== undefined && sameData(there, yaml)) return { ...file, kind: 'drop', to: first };
  const beside = path.relative(path.dirname(file.from), first).replaceAll(path.sep, '/');
  const reason = `'${beside}' beside it has this version with another content; delete the wrong one.`;
  return { ...file, kind: 'keep', to: first, reason };
}

async function carryOutStep({ kind, from, to }: MigrationStep): Promise<void> {
  if (kind === 'keep') return;
  if (kind === 'drop') return removeFiles([from]);
  const text = await yamlOf(from);
  if (text === undefined) return;
  await makeFolder(path.dirname(to));
  await writeFileAtomic({ path: to, text, expected: 'absent' });
  if (kind === 'move') await removeFiles([from]);
}

/** The text of a version as YAML: as it is, or written from JSON; undefined when it holds no map. */
async function yamlOf(file: string): Promise<string | undefined> {
  const reading = await readTextFile(file);
  if (reading.kind !== 'text') return undefined;
  const isJson = file.endsWith('.json');
  const { data } = readData(reading.text, isJson ? 'json' : 'yaml');
  if (!isDataMap(data) || !('format' in data)) return undefined;
  return isJson ? writeYaml(data) : reading.text;
}

function sameData(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => readData(text, 'yaml').data);
  return isDataMap(one) && isDataMap(other) && writeYaml(one) === writeYaml(other);
}
