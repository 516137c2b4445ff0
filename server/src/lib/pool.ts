import { createRenderPool } from '../node/index.js';

/** One thread for the whole process, which renders all templates; it does not keep the process alive. */
export const pool = createRenderPool({ workerFile: new URL('renderWorker.cjs', import.meta.url) });
