import { dumpPrompt, isDataMap, type Data, type DataMap, type Prompt } from '../../prompt/index.js';
import { canonicalJson } from '../pythonJson.js';
import { change, type PromptChange } from './promptChange.js';

/** Settings of the model and all other metadata, one change for each key. */
export function diffMetadata(before: Prompt, after: Prompt): readonly PromptChange[] {
  const [old, now] = [metadataOf(before), metadataOf(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((key) => canonicalJson(valueAt(old, key)) !== canonicalJson(valueAt(now, key)))
    .map((key) => changeOf(key, valueAt(old, key), valueAt(now, key)));
}

function metadataOf(prompt: Prompt): DataMap {
  const { metadata } = dumpPrompt(prompt);
  return isDataMap(metadata) ? metadata : {};
}

function changeOf(key: string, old: Data, now: Data): PromptChange {
  const setting = modelSettings[key];
  if (setting === undefined) return change('metadata-changed', key, `The metadata '${key}' changed.`);
  if (typeof old === 'object' && typeof now === 'object' && (old !== null || now !== null)) {
    return change('model-changed', key, `The ${setting} changed.`);
  }
  return change('model-changed', key, `The ${setting} changed from ${shown(old)} to ${shown(now)}.`);
}

const modelSettings: Readonly<Record<string, string>> = {
  temperature: 'temperature',
  max_tokens: 'limit of tokens',
  model_recommendations: 'list of recommended models',
};

function shown(value: Data): string {
  return value === null ? 'none' : typeof value === 'object' ? '…' : String(value);
}

/** A key that the model does not name and that is null says nothing, but it is in the checksum. */
function valueAt(map: DataMap, key: string): Data {
  return Object.hasOwn(map, key) ? (map[key] ?? null) : absent;
}

const absent: Data = 'absent: no value of a prompt';
