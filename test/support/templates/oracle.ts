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
  const seen = hasTrueLocations(text) ? plain : withoutLocations;
  deepStrictEqual(seen(actual), seen(official), JSON.stringify(text));
  deepStrictEqual(seen(controlled), seen(Handlebars.parse(text)), JSON.stringify(text));
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

/** A copy without prototypes and undefined properties. */
function plain(value: unknown, skip?: string): unknown {
  if (Array.isArray(value)) return value.map((item) => plain(item, skip));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key, item]) => item !== undefined && key !== skip);
  return Object.fromEntries(entries.map(([key, item]) => [key, plain(item, skip)]));
}

function withoutLocations(value: unknown): unknown {
  return plain(value, 'loc');
}
