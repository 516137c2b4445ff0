import path from 'node:path';
import type { DotpromptMessage, JsonMap, PlacedPrompt, RenderCall } from '../core/index.js';
import { WrongUse, type CliContext } from './cliContext.js';
import { readInputSet } from './inputSet.js';
import { jsonFault } from './jsonFault.js';
import { complaints } from './loadFiles.js';

type Values = Readonly<Record<string, unknown>>;

/** What a command gives a prompt. */
export interface GivenCall {
  readonly values: Values;
  readonly call: RenderCall;
}

/** The values of the variables, and what else a caller of dotprompt gives. Throws WrongUse without telling a value. */
export async function readCall(
  context: CliContext,
  options: { readonly input?: string; readonly data?: string; readonly set: readonly string[] },
  placed: PlacedPrompt,
): Promise<GivenCall> {
  const values = await readValues(context, options, placed);
  if (options.data === undefined) return { values, call: {} };
  const { input, messages, docs, context: data, schemas } = await readInput(context, options.data);
  return {
    values: { ...(isMap(input) ? input : {}), ...values },
    call: {
      ...(Array.isArray(messages) && { messages: messages.filter(isMessage) }),
      ...(docs !== undefined && { docs }),
      ...(isMap(data) && { context: data }),
      ...(isMap(schemas) && { schemas: jsonMaps(schemas) }),
    },
  };
}

/**
 * The values of the file, or of the saved set, that `--input` names, with those of `--set` over them. Throws WrongUse
 * without telling a value.
 */
async function readValues(
  context: CliContext,
  { input, set }: { readonly input?: string; readonly set: readonly string[] },
  placed: PlacedPrompt,
): Promise<Values> {
  const saved = input === undefined ? undefined : await readInputSet(context, placed, input);
  const given = saved ?? (input === undefined ? {} : await readInput(context, input));
  return set.reduce((values, assignment) => assign(values, assignment), given);
}

async function readInput({ cwd, files }: CliContext, input: string): Promise<Values> {
  const reading = await files.read(path.resolve(cwd, input));
  if (reading.kind !== 'text') throw new WrongUse(`The input file '${input}' ${complaints[reading.reason]}`);
  const value = parseJson(reading.text);
  if (!value) throw new WrongUse(`The input file '${input}' ${jsonFault(reading.text)}`);
  if (!isMap(value.json))
    throw new WrongUse(`The input file '${input}' must hold a JSON object: values by name.`);
  return value.json;
}

function assign(values: Values, assignment: string): Values {
  const equals = assignment.indexOf('=');
  const name = assignment.slice(0, Math.max(equals, 0));
  const keys = name.split('.');
  if (equals < 0 || keys.includes('')) {
    throw new WrongUse(equals < 0 ? "--set needs 'name=value'." : `--set cannot read the name '${name}'.`);
  }
  const text = assignment.slice(equals + 1);
  const parsed = parseJson(text);
  return put(values, keys, parsed ? parsed.json : text);
}

/** A copy with the value at the end of the keys; what is no map on the way there gives place to one. */
function put(values: Values, [key = '', ...rest]: readonly string[], value: unknown): Values {
  if (rest.length === 0) return { ...values, [key]: value };
  const inner = Object.hasOwn(values, key) ? values[key] : undefined;
  return { ...values, [key]: put(isMap(inner) ? inner : {}, rest, value) };
}

/** The message of `JSON.parse` would quote the text, which holds values. */
function parseJson(text: string): { readonly json: unknown } | undefined {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** What came from a JSON file is JSON. */
function jsonMaps(schemas: Values): Readonly<Record<string, JsonMap>> {
  return Object.fromEntries(
    Object.entries(schemas).filter((entry): entry is [string, JsonMap] => isMap(entry[1])),
  );
}

function isMessage(value: unknown): value is DotpromptMessage {
  return isMap(value) && typeof value['role'] === 'string' && Array.isArray(value['content']);
}

function isMap(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
