import { isStopping } from './stop.mjs';

/** A failure that the person at the terminal can understand and mend: its message says what failed and what to do. */
export class Failure extends Error {}

/**
 * Runs a command's main function; ends the process with 1 and one sentence when it fails.
 * @param {() => Promise<void>} main
 */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    if (isStopping()) return;
    console.error(error instanceof Failure ? error.message : error);
    process.exit(1);
  }
}
