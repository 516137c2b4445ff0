import { knownModels } from './knownModels.js';
import type { Model, ModelPrice } from './model.js';

/**
 * What is known of a model by its name, which may have the provider before it: `openai/gpt-4o`. A row of `prices` for
 * the name, or the beginning of it, goes before the table. An unknown model is estimated.
 */
export function modelNamed(name: string | null, prices: readonly ModelPrice[] = []): Model {
  const bare = (name ?? '').toLowerCase().replace(/^.*\//, '');
  const known = longest(knownModels, bare, (model) => model.name) ?? { name: bare, by: 'estimate' };
  const price = longest(prices, bare, ({ model }) => model.toLowerCase());
  if (!price) return known;
  const { input = known.input, output = known.output, limit = known.limit } = price;
  return { ...known, input, output, limit };
}

/** What sending so many tokens costs, in US dollars; undefined where the price is not known. */
export function costOf({ input }: Model, tokens: number): number | undefined {
  return input === undefined ? undefined : (input * tokens) / 1_000_000;
}

function longest<Row>(rows: readonly Row[], name: string, beginning: (row: Row) => string): Row | undefined {
  return rows
    .filter((row) => beginning(row) !== '' && name.startsWith(beginning(row)))
    .sort((a, b) => beginning(b).length - beginning(a).length)[0];
}
