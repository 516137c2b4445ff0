import fc from 'fast-check';
import { printingJobs } from '../../support/templates/printingJob.js';
import { checkProvenance } from './provenanceChecks.js';

/** Compares renderings with and without provenance, eight in each run; says the first job where something is wrong. */
export function fuzz(runs: number, seed: number): string | undefined {
  const result = fc.check(
    fc.property(printingJobs(), (jobs) => jobs.forEach(checkProvenance)),
    { numRuns: runs, seed },
  );
  if (!result.counterexample) return undefined;
  return `${JSON.stringify(result.counterexample[0])}\n${String(result.errorInstance)}`;
}
