import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** The operations with which something is written. */
const writing = ['link', 'rename', 'mkdir'] as const;

/**
 * Lets the disk refuse one write, the `nth` from 1 on, with a code such as `ENOSPC`, while `act` runs; tells whether there
 * were so many.
 */
export async function withFailingWrite(
  { nth, code }: { readonly nth: number; readonly code: string },
  act: () => Promise<void>,
): Promise<boolean> {
  let count = 0;
  const refuse = (): void => {
    count += 1;
    if (count === nth) throw Object.assign(new Error(`${code}: on purpose`), { code });
  };
  const restore = [
    ...writing.map((name) => replaceMethod(name, refuse)),
    // Opening for writing is refused; so the same goes for filling a file.
    replaceMethod('open', (args) => {
      if (args[1] === 'wx') refuse();
    }),
  ];
  syncBuiltinESMExports();
  try {
    await act();
  } finally {
    for (const back of restore) back();
    syncBuiltinESMExports();
  }
  return count >= nth;
}

function replaceMethod(
  name: (typeof writing)[number] | 'open',
  before: (args: readonly unknown[]) => void,
): () => void {
  const real: unknown = fs.promises[name];
  if (typeof real !== 'function') throw new TypeError(name);
  const replaced = async (...args: unknown[]): Promise<unknown> => {
    before(args);
    const answer: unknown = await Reflect.apply(real, fs.promises, args);
    return answer;
  };
  Object.defineProperty(fs.promises, name, { value: replaced, configurable: true, writable: true });
  return () =>
    void Object.defineProperty(fs.promises, name, { value: real, configurable: true, writable: true });
}
