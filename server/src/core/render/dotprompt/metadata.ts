import { spread } from '../../formats/index.js';
import { picoschemaToJsonSchema, type Json, type JsonMap } from '../../schema/index.js';

/** The front matter as the program gets it: the reserved keys, `ext` by namespace, schemas as JSON Schema. */
export type DotpromptMetadata = Readonly<Record<string, Json>>;

/**
 * What npm dotprompt 1.1.2 makes of the values of a front matter, with the schemas that the program knows by name. Throws
 * PicoschemaError for a schema that it refuses.
 */
export function dotpromptMetadata(
  raw: JsonMap | undefined,
  schemas: Readonly<Record<string, JsonMap>> = {},
): DotpromptMetadata {
  const metadata: Record<string, Json> = { ext: {}, metadata: {}, config: {} };
  if (!raw) return metadata;
  const ext: Record<string, Record<string, Json>> = {};
  for (const [key, value] of Object.entries(raw)) {
    if (reserved.has(key)) metadata[key] = value;
    else if (key.includes('.')) {
      const dot = key.lastIndexOf('.');
      (ext[key.slice(0, dot)] ??= {})[key.slice(dot + 1)] = value;
    }
  }
  const named = (name: string) => (Object.hasOwn(schemas, name) ? schemas[name] : undefined);
  metadata['raw'] = raw;
  metadata['ext'] = ext;
  metadata['config'] = spread(metadata['config'] ?? null);
  if (Array.isArray(metadata['tools'])) metadata['toolDefs'] ??= [];
  for (const key of ['input', 'output'] as const) {
    const part = metadata[key];
    if (!isMap(part) || !isTrue(part['schema'])) continue;
    metadata[key] = { ...part, schema: picoschemaToJsonSchema(part['schema'] ?? null, named) };
  }
  return metadata;
}

const reserved: ReadonlySet<string> = new Set([
  'config',
  'description',
  'ext',
  'input',
  'model',
  'name',
  'output',
  'raw',
  'toolDefs',
  'tools',
  'variant',
  'version',
]);

function isMap(value: Json | undefined): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether JavaScript takes a value for true. */
function isTrue(value: Json | undefined): boolean {
  return value !== undefined && value !== null && value !== '' && value !== false && value !== 0;
}
