import {
  isDataMap,
  readData,
  readPrompt,
  type Data,
  StorageReadError,
  type Leftover,
  type Prompt,
  type StoredFiles,
} from '../core/index.js';
import { readTextFile } from './readTextFile.js';

/** The prompt of a stored version, from its record or else from its snapshot; undefined when neither can be read. */
export async function storedPrompt(stored: StoredFiles, version: string): Promise<Prompt | undefined> {
  const record = stored.records.find((file) => file.record.version === version);
  const recorded = record && promptOf(record.record.prompt);
  return recorded ?? (await snapshotPrompt(stored, version))?.prompt;
}

/** The snapshot of a version, read. */
export async function snapshotPrompt(
  { snapshots }: StoredFiles,
  version: string,
): Promise<{ readonly prompt: Prompt | undefined; readonly text: string } | undefined> {
  const snapshot = snapshots.find((file) => file.version === version);
  if (!snapshot) return undefined;
  const text = await textOf(snapshot.path);
  return { text, prompt: promptOf(readData(text, snapshot.path.endsWith('.json') ? 'json' : 'yaml').data) };
}

/** What is stored of a version that a commit is about to make, see `planCommit`; undefined when nothing is. */
export async function storedLeftover(
  stored: StoredFiles,
  version: string | undefined,
): Promise<Leftover | undefined> {
  if (version === undefined) return undefined;
  const record = stored.records.find((file) => file.record.version === version);
  const snapshot = await snapshotPrompt(stored, version);
  const prompt = record ? promptOf(record.record.prompt) : snapshot?.prompt;
  if (!prompt) return undefined;
  return {
    version,
    prompt,
    snapshot: snapshot?.text,
    record: record && (await textOf(record.path)),
  };
}

/** The data of a whole prompt is read without defaults of this moment: what is not stored stays empty. */
function promptOf(data: Data | undefined): Prompt | undefined {
  return isDataMap(data) ? readPrompt(data, { newUid: () => '', now: () => '' }).prompt : undefined;
}

async function textOf(file: string): Promise<string> {
  const reading = await readTextFile(file);
  if (reading.kind === 'text') return reading.text;
  throw new StorageReadError(`'${file}' cannot be read (${reading.reason}).`, {
    path: file,
    reason: reading.reason,
  });
}
