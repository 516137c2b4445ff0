/** @typedef {import('./counts.mjs').Counts} Counts */

/** @type {Counts} */
export const none = { passed: 0, failed: 0 };

/**
 * What a stage counts for: its own counts, or when it left none (a build, a crash) one test. A stage that ends badly
 * never counts as passed altogether.
 * @param {{ code: number, reported: string | undefined }} ended its exit code and the text it left
 * @returns {Counts}
 */
export function tally({ code, reported }) {
  const counts = reported === undefined ? undefined : readCounts(reported);
  if (!counts) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  return code !== 0 && counts.failed === 0 ? { passed: counts.passed, failed: 1 } : counts;
}

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function sum(all) {
  return all.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), none);
}

/** The last line of `npm test`. @param {Counts} counts */
export function closingLine({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}

/**
 * @param {string} text
 * @returns {Counts | undefined} undefined when it was cut off
 */
function readCounts(text) {
  try {
    const { passed, failed } = JSON.parse(text);
    return Number.isInteger(passed) && Number.isInteger(failed) ? { passed, failed } : undefined;
  } catch {
    return undefined;
  }
}
