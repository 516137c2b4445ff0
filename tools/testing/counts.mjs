import { writeFileSync } from 'node:fs';

/** @typedef {{ readonly passed: number, readonly failed: number }} Counts How many tests passed and failed. */

/** Environment variable that names the file in which a test process leaves its counts for `npm test`. */
export const countsVariable = 'PROMPT_MANAGER_COUNTS';

/**
 * Leaves the counts of this process where `npm test` asked for them; does nothing when nobody asked.
 * @param {Counts} counts
 */
export function reportCounts(counts) {
  const file = process.env[countsVariable];
  if (file) writeFileSync(file, JSON.stringify(counts));
}
