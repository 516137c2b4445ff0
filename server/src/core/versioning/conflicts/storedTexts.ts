import { readData } from '../../notation/index.js';
import { isDataMap, readPrompt, type DataMap, type Prompt } from '../../prompt/index.js';
import { readRecord, type VersionRecord } from '../versionRecord.js';

/** The record that a text holds. */
export function recordIn(text: string): VersionRecord | undefined {
  return readRecord(readData(text, 'json').data);
}

/** The prompt of a snapshot, from its text or from its data; undefined when it holds none. */
export function snapshotIn(source: string | DataMap, path = ''): Prompt | undefined {
  const data = typeof source === 'string' ? readData(source, notationOf(path)).data : source;
  return isDataMap(data) ? readPrompt(data, { newUid: () => '', now: () => '' }).prompt : undefined;
}

function notationOf(path: string): 'json' | 'yaml' {
  return path.endsWith('.json') ? 'json' : 'yaml';
}
