import { Failure } from '../project/failure.mjs';

/**
 * What a module `*.fuzz.ts` exports: it tries `runs` random texts, the same ones for the same seed, and tells the first
 * that fails.
 * @typedef {{ readonly fuzz: (runs: number, seed: number) => string | undefined }} Fuzzer
 */

/** Texts tried between two lines of progress. */
const batch = 20_000;

/**
 * Runs a fuzzer in batches, each with a seed of its own, and prints how far it is; throws at the first difference.
 * @param {string} name
 * @param {Fuzzer['fuzz']} fuzz
 * @param {{ readonly runs: number, readonly seed: number }} plan
 */
export function runFuzzer(name, fuzz, { runs, seed }) {
  const start = performance.now();
  console.log(`${name}: ${runs.toLocaleString('en')} runs from seed ${seed}`);
  for (let done = 0, turn = 0; done < runs; turn++) {
    const count = Math.min(batch, runs - done);
    const failure = fuzz(count, seed + turn);
    if (failure !== undefined) {
      const again = `npm run fuzz -- --only ${name} --seed ${seed + turn} --runs ${count}`;
      throw new Failure(`${name} fails on ${failure}\nTo see it again: ${again}`);
    }
    done += count;
    const seconds = (performance.now() - start) / 1000;
    console.log(`${name}: ${done.toLocaleString('en')} runs, ${Math.round(seconds)} s`);
  }
  console.log(`${name}: ${runs.toLocaleString('en')} runs, no difference`);
}
