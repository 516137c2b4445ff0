import { dumpPrompt, isDataMap, type Data, type DataMap, type Prompt } from '../prompt/index.js';
import { indentedJson } from './pythonJson.js';

/** A version record of the library: a whole prompt with who stored it, when and why. */
export interface VersionRecord {
  /** The prompt's data as the record has it. */
  readonly prompt: DataMap;
  readonly version: string;
  /** ISO 8601. */
  readonly created_at: string;
  readonly created_by: string | null;
  readonly changelog: string | null;
  readonly parent_version: string | null;
  /** 64 hexadecimal digits. */
  readonly checksum: string | null;
}

/** The JSON of a record, byte for byte as the library writes it. */
export function writeRecord(record: VersionRecord): string {
  const { prompt, version, created_at, created_by, changelog, parent_version, checksum } = record;
  return indentedJson({ prompt, version, created_at, created_by, changelog, parent_version, checksum });
}

/** The JSON of a single prompt as the library writes it. */
export function writePromptJson(prompt: Prompt): string {
  return indentedJson(dumpPrompt(prompt));
}

/** The record in decoded JSON; undefined when it is none. */
export function readRecord(data: Data | undefined): VersionRecord | undefined {
  if (!isDataMap(data)) return undefined;
  const { prompt, version, created_at } = data;
  if (!isDataMap(prompt) || typeof version !== 'string' || typeof created_at !== 'string') return undefined;
  const text = (key: string): string | null => {
    const value = data[key];
    return typeof value === 'string' ? value : null;
  };
  return {
    prompt,
    version,
    created_at,
    created_by: text('created_by'),
    changelog: text('changelog'),
    parent_version: text('parent_version'),
    checksum: text('checksum'),
  };
}
