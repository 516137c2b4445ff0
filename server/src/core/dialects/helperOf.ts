import type { Dialect, HelperInfo } from './dialect.js';

/** How many positional arguments a helper takes. */
export interface ArgumentCount {
  readonly least: number;
  readonly most: number;
}

/** The helper of a dialect with a name, in constant time. */
export function helperOf(dialect: Dialect, name: string): HelperInfo | undefined {
  let byName = tables.get(dialect);
  if (!byName)
    tables.set(dialect, (byName = new Map(dialect.helpers.map((helper) => [helper.name, helper]))));
  return byName.get(name);
}

/** How many positional arguments a helper takes, by its parameters; one named `…` at the end takes any number. */
export function argumentCount({ parameters }: HelperInfo): ArgumentCount {
  const rest = parameters.at(-1)?.name.startsWith('…') ?? false;
  return {
    least: parameters.filter(({ optional }) => !optional).length,
    most: rest ? Number.POSITIVE_INFINITY : parameters.length,
  };
}

const tables = new WeakMap<Dialect, ReadonlyMap<string, HelperInfo>>();
