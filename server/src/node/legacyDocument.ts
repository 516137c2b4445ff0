import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { compareVersions, isDataMap, readData, writeYaml, type StoredDocument } from '../core/index.js';
import { fileVersionStore } from './fileVersionStore.js';

/**
 * The document of a prompt that has only versions, as the older layouts of the Python library leave it: the newest one,
 * as the text that `{id}.yaml` would have. Undefined when there is none that can be read.
 */
export async function legacyDocument(folder: string, id: string): Promise<StoredDocument | undefined> {
  const store = fileVersionStore({ promptFolder: folder, recordsFolder: path.join(folder, id, '_none') });
  const { snapshots } = await store.list(id);
  const newest = snapshots
    .map(({ version }) => version)
    .sort(compareVersions)
    .at(-1);
  const text = newest === undefined ? undefined : await store.read(id, newest);
  if (!text) return undefined;
  const { data } = text.notation === 'json' ? readData(text.text, 'json') : { data: undefined };
  return {
    uri: pathToFileURL(path.join(folder, `${id}.yaml`)).href,
    text: isDataMap(data) ? writeYaml(data) : text.text,
    exists: false,
  };
}
