import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { SchemaError, unsafeId, type SchemaDocument, type SchemaSource } from '../core/index.js';
import { readTextFile } from './readTextFile.js';

/**
 * Schemas in files. One that a prompt names is looked for as the Python library does: `schemas/{name}.yaml` (or `.yml`)
 * beside the prompt, then beside its folder; one that a schema names, also beside that schema.
 */
export const fileSchemaSource: SchemaSource = {
  async load(given) {
    const stats = await stat(given).catch(() => undefined);
    if (!stats) throw new SchemaError(`Schema path does not exist: ${given}`, { schema: given });
    const names = stats.isDirectory() ? (await readdir(given)).sort() : [];
    const files = stats.isDirectory()
      ? names.filter((name) => /\.ya?ml$/.test(name)).map((name) => path.join(given, name))
      : [given];
    const documents = await Promise.all(files.map(documentAt));
    const missing = documents.findIndex((document) => document === undefined);
    if (missing >= 0) {
      const file = files[missing] ?? given;
      throw new SchemaError(`The schemas in '${file}' cannot be read.`, { schema: file });
    }
    return documents.filter((document) => document !== undefined);
  },
  async find(name, nearUri) {
    if (unsafeId(name) !== undefined || !nearUri.startsWith('file:')) return undefined;
    const folder = path.dirname(fileURLToPath(nearUri));
    for (const place of [path.join(folder, 'schemas'), path.join(path.dirname(folder), 'schemas'), folder]) {
      for (const extension of ['.yaml', '.yml']) {
        const document = await documentAt(path.join(place, name + extension));
        if (document) return document;
      }
    }
    return undefined;
  },
};

async function documentAt(file: string): Promise<SchemaDocument | undefined> {
  const reading = await readTextFile(file);
  return reading.kind === 'text'
    ? { uri: pathToFileURL(path.resolve(file)).href, text: reading.text }
    : undefined;
}
