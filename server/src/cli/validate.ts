import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Command, Option } from 'commander';
import {
  decodeNode,
  indentedJson,
  isDataMap,
  readJson,
  readJsonSchema,
  readSchemas,
  readYaml,
  validateValue,
  validateWithLibrary,
  type Data,
  type LibraryValidation,
  type SyntaxNode,
} from '../core/index.js';
import { WrongUse, type CliContext, type ExitCode } from './cliContext.js';
import { jsonFault } from './jsonFault.js';
import type { DefineCommand } from './defineCommand.js';
import { complaints } from './loadFiles.js';
import { schemaFault } from './schemaFault.js';

interface ValidateOptions {
  readonly schema: string;
  readonly name?: string;
  readonly data: string;
  readonly as: 'python' | 'declared';
  readonly json?: boolean;
}

/** `prompt-manager validate --schema FILE --data FILE` */
export const defineValidate: DefineCommand = (act) =>
  new Command('validate')
    .description('Validates data with a schema: exit code 1 when the data or the schema is refused.')
    .requiredOption('--schema <file>', 'a file of validation schemas, or a JSON Schema')
    .option('--name <schema>', 'which schema of the file')
    .requiredOption('--data <file>', 'a JSON file with the data')
    .addOption(
      new Option('--as <mode>', 'what the Python library enforces, or all that the schema declares')
        .choices(['python', 'declared'])
        .default('python'),
    )
    .option('--json', 'print JSON')
    .action((options: ValidateOptions) => act((context) => validate(context, options)));

async function validate(context: CliContext, options: ValidateOptions): Promise<ExitCode> {
  const file = path.resolve(context.cwd, options.schema);
  const text = await textOf(context, options.schema, 'schema');
  const document = /\.json$/i.test(file) ? readJson(text) : readYaml(text);
  const data = await readValue(context, options.data);
  const { root, broken } = document;
  const validation: LibraryValidation =
    !root || broken
      ? { ok: false, of: 'schema', errors: [schemaFault(document)] }
      : validateWith({ uri: pathToFileURL(file).href, root, data }, options);
  print(context, validation, options);
  return validation.ok ? 0 : 1;
}

interface Task {
  readonly uri: string;
  readonly root: SyntaxNode;
  readonly data: Data;
}

function validateWith({ uri, root, data }: Task, options: ValidateOptions): LibraryValidation {
  const content = decodeNode(root);
  if (!isDataMap(content) || isJsonSchema(content)) {
    if (!isDataMap(content)) throw new WrongUse(`The schema file '${options.schema}' must hold a map.`);
    return declared(validateValue(readJsonSchema(uri, root), data));
  }
  const names = namesIn(content);
  const name = options.name ?? names[0] ?? '';
  if (options.name === undefined && names.length > 1)
    throw new WrongUse(
      `'${options.schema}' holds several schemas; choose one with --name: ${listed(names)}.`,
    );
  if (options.name !== undefined && !names.includes(options.name))
    throw new WrongUse(`'${options.schema}' holds no schema '${options.name}', only: ${listed(names)}.`);
  const registry = 'fields' in content && !('schemas' in content) ? { schemas: [content] } : content;
  const asPython = validateWithLibrary(registry, name, data);
  if (asPython && (options.as === 'python' || (!asPython.ok && asPython.of === 'schema')))
    return relative(asPython, `schemas.${names.indexOf(name)}.`);
  const schema = readSchemas(uri, root).find((one) => one.name === name);
  if (!schema) throw new WrongUse(`'${options.schema}' holds no schema.`);
  return declared(validateValue({ kind: 'map', fields: schema.fields, open: !schema.strict }, data));
}

/** Keys of JSON Schema that no schema of the library has. */
function isJsonSchema(content: Readonly<Record<string, Data>>): boolean {
  if ('schemas' in content || 'fields' in content) return false;
  return ['$schema', '$ref', 'type', 'properties', 'enum', 'const', 'items'].some((key) => key in content);
}

function namesIn(content: Readonly<Record<string, Data>>): readonly string[] {
  const { schemas } = content;
  const all: readonly Data[] = Array.isArray(schemas) ? schemas : 'fields' in content ? [content] : [];
  return all.map((schema) => (isDataMap(schema) && typeof schema['name'] === 'string' ? schema['name'] : ''));
}

function listed(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(', ');
}

function declared(validation: ReturnType<typeof validateValue>): LibraryValidation {
  return validation.ok ? validation : { ...validation, of: 'data' };
}

/** Faults in the schema that was asked for, with places inside it. */
function relative(validation: LibraryValidation, prefix: string): LibraryValidation {
  if (validation.ok || validation.of === 'data') return validation;
  const errors = validation.errors.map(({ path: place, message }) => ({
    path: place.startsWith(prefix) ? place.slice(prefix.length) : place,
    message,
  }));
  return { ...validation, errors };
}

function print(context: CliContext, validation: LibraryValidation, { json }: ValidateOptions): void {
  if (json) {
    const { ok, errors } = validation;
    const value = validation.ok ? { value: finite(validation.value) } : { of: validation.of };
    context.out(`${indentedJson({ ok, ...value, errors: errors.map((error) => ({ ...error })) })}\n`);
    return;
  }
  if (validation.ok) {
    context.out(`The data is valid:\n${indentedJson(validation.value)}\n`);
    return;
  }
  const place = validation.of === 'schema' ? 'The schema cannot be loaded' : 'The data is refused';
  const lines = validation.errors.map(({ path: at, message }) => `  ${at === '' ? '' : `${at}: `}${message}`);
  context.out([`${place}:`, ...lines, ''].join('\n'));
}

/** JSON has no infinity and nothing that is not a number. */
function finite(value: Data): Data {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (Array.isArray(value)) return value.map(finite);
  if (!isDataMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, finite(inner)]));
}

async function readValue(context: CliContext, file: string): Promise<Data> {
  const text = await textOf(context, file, 'data');
  const { root, broken } = readJson(text);
  if (!root || broken) throw new WrongUse(`The data file '${file}' ${jsonFault(text)}`);
  return decodeNode(root);
}

async function textOf({ cwd, files }: CliContext, file: string, what: string): Promise<string> {
  const reading = await files.read(path.resolve(cwd, file));
  if (reading.kind !== 'text') throw new WrongUse(`The ${what} file '${file}' ${complaints[reading.reason]}`);
  return reading.text;
}
