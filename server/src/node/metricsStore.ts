import { appendFile, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { maxRecords, toMetricRecord, type MetricsStore, type MetricRecord } from '../core/index.js';

/**
 * A store in one file of JSON lines, to which several processes may append. Lines that are no record are passed over.
 * When the file holds twice `limit` records it is replaced, in one step, by its newest `limit`.
 */
export function createFileMetricsStore(file: string, limit = maxRecords): MetricsStore {
  let work: Promise<unknown> = Promise.resolve();
  let lines: number | undefined;

  return {
    add: (record) => inTurn(() => add(record)),
    read: () => inTurn(async () => (await readRecords(file)).slice(-limit)),
    clear: () =>
      inTurn(async () => {
        await rm(file, { force: true });
        lines = 0;
      }),
  };

  async function add(record: MetricRecord): Promise<void> {
    const kept = toMetricRecord(record);
    if (!kept) return;
    await mkdir(path.dirname(file), { recursive: true });
    lines ??= (await readRecords(file)).length;
    // A line break first: a line that another process left half-written spoils only itself.
    await appendFile(file, `\n${JSON.stringify(kept)}`);
    lines += 1;
    if (lines >= 2 * limit) lines = await compact(file, limit);
  }

  function inTurn<T>(step: () => Promise<T>): Promise<T> {
    const turn = work.then(step);
    work = turn.catch(() => undefined);
    return turn;
  }
}

async function compact(file: string, limit: number): Promise<number> {
  const newest = (await readRecords(file)).slice(-limit);
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    const handle = await open(temporary, 'w');
    try {
      await handle.writeFile(newest.map((record) => `\n${JSON.stringify(record)}`).join(''));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  return newest.length;
}

async function readRecords(file: string): Promise<readonly MetricRecord[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').flatMap((line) => recordOf(line) ?? []);
}

function recordOf(line: string): MetricRecord | undefined {
  if (line.trim() === '') return undefined;
  try {
    return toMetricRecord(JSON.parse(line));
  } catch {
    return undefined;
  }
}
