import {
  isDataMap,
  PromptError,
  SchemaError,
  SchemaParseError,
  SchemaValidationError,
  type Data,
  type Prompt,
} from '../prompt/index.js';
import type { RenderValues } from '../render/index.js';
import { findJson, toJson, type Json } from '../schema/index.js';
import { LineIndex } from '../text/index.js';
import type { SchemaShelf } from './schemaShelf.js';

/** A prompt and the URI of its document, from where its schemas are looked up. */
export interface PlacedValue {
  readonly prompt: Prompt;
  readonly uri: string;
}

/**
 * The values with what the input schema makes of them, such as its defaults. Throws SchemaValidationError when they are
 * not as it demands; without the schema they are as they are given, with a warning.
 */
export function checkedInput(
  { prompt: { input_schema: name }, uri }: PlacedValue,
  values: RenderValues,
  shelf: SchemaShelf,
): { readonly values: RenderValues; readonly warnings: readonly string[] } {
  if (name === null) return { values, warnings: [] };
  const checked = shelf.check(name, uri, dataOf(values));
  if (!checked) {
    return { values, warnings: [`The input schema '${name}' is not loaded; the values were not checked.`] };
  }
  if (!checked.ok) throw refused(`The values are not as the schema '${name}' demands`, name, checked.errors);
  return { values: isDataMap(checked.value) ? checked.value : values, warnings: [] };
}

/**
 * An answer as the output schema has it: data, or a text in which it is found, also in a code fence. Throws PromptError
 * when the prompt asks for no form, SchemaParseError for a text without JSON, SchemaValidationError for the wrong data.
 */
export function checkedOutput(
  { prompt: { id, output_schema: name }, uri }: PlacedValue,
  answer: unknown,
  shelf: SchemaShelf,
): Json {
  if (name === null) {
    throw new PromptError(`Prompt '${id}' has no output_schema defined; name one to have answers checked.`, {
      id,
    });
  }
  const value = typeof answer === 'string' ? parsed(answer, name) : answer;
  const checked = shelf.check(name, uri, dataOf(value));
  if (!checked) {
    const message = `Output schema '${name}' referenced by prompt '${id}' is not loaded; load it with loadSchemas().`;
    throw new SchemaError(message, { schema: name });
  }
  if (!checked.ok) throw refused(`The answer is not as the schema '${name}' demands`, name, checked.errors);
  return toJson(checked.value);
}

function parsed(answer: string, schema: string): unknown {
  const found = findJson(answer);
  if (found.kind === 'found') return found.value;
  const { offset, message } = found;
  const { line, character } = new LineIndex(answer).positionAt(offset);
  const at = { line: line + 1, column: character + 1 };
  throw new SchemaParseError(`${message} (line ${at.line}, column ${at.column})`, { schema, offset, ...at });
}

function refused(
  what: string,
  schema: string,
  errors: readonly { readonly path: string; readonly message: string }[],
): SchemaValidationError {
  const told = errors.map(({ path, message }) => (path === '' ? message : `'${path}': ${message}`));
  return new SchemaValidationError(`${what}: ${told.join('; ')}.`, {
    schema,
    errors: errors.map(({ path, message }) => ({ path, message })),
  });
}

/** Plain values as data: JavaScript has one kind of number, so that whole ones are integers. */
function dataOf(value: unknown): Data {
  const text = JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'bigint' ? Number(item) : item,
  ) as string | undefined;
  return text === undefined ? null : (JSON.parse(text, whole) as Data);
}

function whole(_key: string, item: unknown): unknown {
  return typeof item === 'number' && Number.isSafeInteger(item) ? BigInt(item) : item;
}
