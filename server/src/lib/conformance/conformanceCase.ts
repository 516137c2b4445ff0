/** One promise of a port, to be given to any test runner: `for (const { name, run } of …) it(name, run)`. */
export interface ConformanceCase {
  /** What holds, as the end of "it …". */
  readonly name: string;
  /** Rejects with an Error that says what does not hold. */
  readonly run: () => Promise<void>;
}

/** Throws an Error when something does not hold. */
export function hold(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(`This does not hold: ${what}`);
}

/** Throws an Error unless a promise is rejected with an error of this class. */
export async function refuses(
  promise: Promise<unknown>,
  kind: new (...args: never[]) => Error,
  what: string,
): Promise<void> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof kind) return;
    throw new Error(`This does not hold: ${what}; it is another error than ${kind.name}.`, { cause: error });
  }
  throw new Error(`This does not hold: ${what}; there is no error.`);
}
