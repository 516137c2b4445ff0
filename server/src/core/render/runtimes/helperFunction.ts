/** A helper as Handlebars calls it: the arguments, then its options; `this` is the context. */
export type HelperFunction = (this: unknown, ...args: readonly unknown[]) => unknown;

/** The options that Handlebars gives a helper as its last argument. */
export interface HelperOptions {
  readonly hash: Readonly<Record<string, unknown>>;
  /** Renders the body of a block. */
  readonly fn: (context: unknown) => string;
  /** Renders its `{{else}}`. */
  readonly inverse: (context: unknown) => string;
  readonly data: { readonly root?: unknown } | undefined;
}

/** The arguments of a call and its options. */
export function splitArguments(args: readonly unknown[]): {
  readonly values: readonly unknown[];
  readonly options: HelperOptions;
} {
  const given = args.at(-1);
  return { values: args.slice(0, -1), options: isOptions(given) ? given : bare };
}

function isOptions(value: unknown): value is HelperOptions {
  return typeof value === 'object' && value !== null && 'hash' in value;
}

const bare: HelperOptions = { hash: {}, fn: () => '', inverse: () => '', data: undefined };
