import { fieldReaders, type Data } from '../../prompt/index.js';
import { fieldTypes, type LibraryField, type LibrarySchema } from './librarySchema.js';
import { modelReader, rule } from './modelReader.js';
import { readValidator } from './readValidator.js';

type Fault = fieldReaders.Fault;

/** The schemas of a file, or what the Python library complains of when it loads the file. */
export type LibraryReading =
  | { readonly schemas: readonly LibrarySchema[]; readonly faults?: undefined }
  | { readonly schemas?: undefined; readonly faults: readonly Fault[] };

const { any, boolean, Faults, listOf, map, nullable, oneOf, text } = fieldReaders;

/** Reads the decoded content of a schema file as the library's pydantic models do, in lax mode. */
export function readLibrarySchemas(data: Data): LibraryReading {
  const faults = new Faults();
  const { schemas } = registry(data, '', faults);
  return faults.found.length === 0 ? { schemas } : { faults: faults.found };
}

const version = rule(text, (read) =>
  /^\p{Nd}+\.\p{Nd}+\.\p{Nd}+$/u.test(read)
    ? undefined
    : String.raw`String should match pattern '^\d+\.\d+\.\d+$'`,
);

function name(of: 'Field' | 'Schema') {
  const filled = rule(text, (read) => (read === '' ? 'String should have at least 1 character' : undefined));
  return rule(filled, (read) =>
    /^[\p{L}\p{N}]+$/u.test(read.replace(/[-_]/g, ''))
      ? undefined
      : `Value error, ${of} name must be alphanumeric (underscores and hyphens allowed)`,
  );
}

const field = modelReader<LibraryField>({
  name: 'SchemaField',
  read: (read) => ({
    name: read('name', name('Field')),
    type: read('type', oneOf(fieldTypes)),
    required: read('required', boolean, () => true),
    default: read('default', any, () => null),
    description: read('description', nullable(text), () => null),
    nested_schema: read('nested_schema', nullable(text), () => null),
    item_type: read('item_type', nullable(oneOf(fieldTypes)), () => null),
    item_schema: read('item_schema', nullable(text), () => null),
    validators: read('validators', listOf(readValidator), () => []),
    nullable: read('nullable', boolean, () => false),
    read_only: read('read_only', boolean, () => false),
    write_only: read('write_only', boolean, () => false),
  }),
  check(read) {
    if (read.type === 'list' && read.item_type === null && !read.item_schema)
      return "Value error, List type requires either 'item_type' or 'item_schema'";
    if (!read.required && read.default === null && !read.nullable)
      return `Value error, Non-required field '${read.name}' should have a default value or be nullable`;
    return undefined;
  },
});

const fields = rule(
  rule(listOf(field), (read) =>
    read.length === 0 ? 'List should have at least 1 item after validation, not 0' : undefined,
  ),
  unique('Value error, Field names must be unique within schema'),
);

const schema = modelReader<LibrarySchema>({
  name: 'Schema',
  read: (read) => ({
    name: read('name', name('Schema')),
    version: read('version', version, () => '1.0.0'),
    description: read('description', nullable(text), () => null),
    fields: read('fields', fields),
    strict: read('strict', boolean, () => true),
    allow_extra: read('allow_extra', boolean, () => false),
    metadata: read('metadata', map, () => ({})),
    extends: read('extends', nullable(text), () => null),
  }),
  check: ({ strict, allow_extra }) =>
    strict && allow_extra
      ? "Value error, Cannot have both 'strict' and 'allow_extra' set to True"
      : undefined,
});

const registry = modelReader({
  name: 'SchemaRegistry',
  read: (read) => ({
    version: read('version', version, () => '1.0.0'),
    schemas: read(
      'schemas',
      rule(listOf(schema), unique('Value error, Schema names must be unique within registry')),
      () => [],
    ),
    metadata: read('metadata', map, () => ({})),
  }),
});

function unique(message: string): (read: readonly { readonly name: string }[]) => string | undefined {
  return (read) => (new Set(read.map((one) => one.name)).size < read.length ? message : undefined);
}
