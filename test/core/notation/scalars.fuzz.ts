import fc from 'fast-check';
import { checkDecoding, checkMapping, checkRuns } from './scalarChecks.js';
import { scalarCases } from './scalarSources.js';

/** Decodes `runs` scalars of all styles and follows every character to the file and back; says the first mismatch. */
export function fuzz(runs: number, seed: number): string | undefined {
  const { counterexample } = fc.check(
    fc.property(scalarCases, ({ text }) => mismatch(text) === undefined),
    { numRuns: runs, seed },
  );
  const text = counterexample?.[0].text;
  return text === undefined ? undefined : `${JSON.stringify(text)}\n${mismatch(text) ?? ''}`;
}

function mismatch(text: string): string | undefined {
  try {
    checkDecoding(text);
    checkRuns(text);
    checkMapping(text);
    return undefined;
  } catch (error) {
    return String(error);
  }
}
