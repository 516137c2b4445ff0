import { readData } from '../notation/index.js';
import { isDataMap, readPrompt, type Abortable, type Data, type Prompt } from '../prompt/index.js';
import type { Leftover } from './leftover.js';
import { writeRecord } from './versionRecord.js';
import type { StoredFiles, VersionStore, VersionText } from './versionStore.js';

/** What is stored of a prompt, and where. */
export interface StoredIn {
  readonly store: VersionStore;
  readonly id: string;
  readonly stored: StoredFiles;
}

/** The prompt of one stored version, without a look at all that is stored; as `promptOfVersion` else. */
export async function storedPrompt(
  store: VersionStore,
  { id, version }: { readonly id: string; readonly version: string },
  options?: Abortable,
): Promise<Prompt | undefined> {
  const record = await store.record(id, version, options);
  const recorded = record && promptIn(record.prompt);
  if (recorded) return recorded;
  const text = await store.read(id, version, options);
  return text && promptOfText(text);
}

/** The prompt of a stored version, from its record or else from its snapshot; undefined when neither can be read. */
export async function promptOfVersion(
  { store, id, stored }: StoredIn,
  version: string,
): Promise<Prompt | undefined> {
  const record = stored.records.find((file) => file.record.version === version);
  const recorded = record && promptIn(record.record.prompt);
  if (recorded) return recorded;
  const text = stored.snapshots.some((file) => file.version === version)
    ? await store.read(id, version)
    : undefined;
  return text && promptOfText(text);
}

/** The prompt that the text of a version holds. */
export function promptOfText({ text, notation }: VersionText): Prompt | undefined {
  return promptIn(readData(text, notation).data);
}

/** What is stored of a version that a commit is about to make, see `planCommit`; undefined when nothing is. */
export async function leftoverOfVersion(
  { store, id, stored }: StoredIn,
  version: string | undefined,
): Promise<Leftover | undefined> {
  if (version === undefined) return undefined;
  const record = stored.records.find((file) => file.record.version === version);
  const hasSnapshot = stored.snapshots.some((file) => file.version === version);
  const snapshot = hasSnapshot ? await store.read(id, version) : undefined;
  const prompt = record ? promptIn(record.record.prompt) : snapshot && promptOfText(snapshot);
  return (
    prompt && {
      version,
      prompt,
      snapshot: snapshot?.text,
      record: record && writeRecord(record.record),
    }
  );
}

/** The data of a whole prompt is read without defaults of this moment: what is not stored stays empty. */
function promptIn(data: Data | undefined): Prompt | undefined {
  return isDataMap(data) ? readPrompt(data, { newUid: () => '', now: () => '' }).prompt : undefined;
}
