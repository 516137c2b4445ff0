import type { Data, fieldReaders } from '../../prompt/index.js';
import { buildModel } from './buildModel.js';
import { readLibrarySchemas } from './readLibrarySchemas.js';
import { validateAsPython } from './validateAsPython.js';

/** What the Python library says of data: the value that it hands on, or what it complains of. */
export type LibraryValidation =
  | { readonly ok: true; readonly value: Data; readonly errors: readonly [] }
  | {
      readonly ok: false;
      readonly value?: undefined;
      /** Whether the schema cannot be used, so that no data is right; places are then those of the schema file. */
      readonly of: 'schema' | 'data';
      readonly errors: readonly fieldReaders.Fault[];
    };

/**
 * Loads the content of a schema file and validates data with one of its schemas, as the Python library does; undefined
 * when the file has no schema of that name.
 */
export function validateWithLibrary(content: Data, name: string, data: Data): LibraryValidation | undefined {
  const { schemas, faults } = readLibrarySchemas(content);
  if (faults) return { ok: false, of: 'schema', errors: faults };
  const lookup = (wanted: string) => schemas.find((schema) => schema.name === wanted);
  const schema = lookup(name);
  if (!schema) return undefined;
  const { model, failure } = buildModel(schema, lookup);
  if (failure) {
    const place = failure.schema === name ? failure.field : `${failure.schema}.${failure.field}`;
    return { ok: false, of: 'data', errors: [{ path: place, message: failure.reason }] };
  }
  const validation = validateAsPython(model, data);
  return validation.ok ? validation : { ...validation, of: 'data' };
}
