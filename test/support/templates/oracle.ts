import { deepStrictEqual } from 'node:assert/strict';
import Handlebars from 'handlebars';
import { parseTemplate, toHandlebarsAst } from '../../../server/src/core/handlebars/index.js';

/** Checks that npm `handlebars` and our parser accept a text alike and make the same trees of it. */
export function checkAgainstHandlebars(text: string): void {
  const { tree, errors } = parseTemplate(text);
  const isOurs = errors.every(({ tolerated }) => tolerated);
  const official = attempt(() => Handlebars.parseWithoutProcessing(text));
  if (isOurs !== (official !== undefined)) {
    const ours = isOurs ? 'accept' : `refuse (${errors.map(({ code }) => code).join(', ')})`;
    throw new Error(`We ${ours} ${JSON.stringify(text)}, Handlebars does not agree.`);
  }
  const actual = toHandlebarsAst(tree, { whitespace: 'raw' });
  const controlled = toHandlebarsAst(tree);
  if (!official) return;
  const skip = hasTrueLocations(text) ? undefined : 'loc';
  checkSame(actual, official, { text, skip });
  checkSame(controlled, Handlebars.parse(text), { text, skip });
}

/** Handlebars takes U+2028 and U+2029 for ends of lines in one place and for text in another. */
function hasTrueLocations(text: string): boolean {
  return !/[\u2028\u2029]/.test(text);
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

/** What two trees are compared with: the template they come from, and a property that does not count. */
interface Comparison {
  readonly text: string;
  readonly skip: string | undefined;
}

function checkSame(actual: unknown, expected: unknown, { text, skip }: Comparison): void {
  if (!isSame(actual, expected, skip))
    deepStrictEqual(plain(actual, skip), plain(expected, skip), JSON.stringify(text));
}

/** Whether two values are alike apart from prototypes and undefined properties. */
function isSame(actual: unknown, expected: unknown, skip: string | undefined): boolean {
  if (!isObject(actual) || !isObject(expected)) return Object.is(actual, expected);
  if (Array.isArray(actual) !== Array.isArray(expected)) return false;
  const counts = (key: string): boolean => key !== skip;
  const has = (key: string): boolean => counts(key) && expected[key] !== undefined && !(key in actual);
  if (Object.keys(expected).some(has)) return false;
  return Object.keys(actual).every((key) => !counts(key) || isSame(actual[key], expected[key], skip));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** A copy without prototypes and undefined properties. */
function plain(value: unknown, skip: string | undefined): unknown {
  if (Array.isArray(value)) return value.map((item) => plain(item, skip));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).filter(([key, item]) => item !== undefined && key !== skip);
  return Object.fromEntries(entries.map(([key, item]) => [key, plain(item, skip)]));
}
