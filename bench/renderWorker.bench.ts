import { createRenderPool } from '../server/src/node/index.js';
import { bundleRenderWorker } from '../test/support/renderWorker.js';
import { report, timed, type Row } from './report.js';

/** What a render costs whoever asks for it: to the warm worker, there, and back. */
const worker = await bundleRenderWorker();
const pool = createRenderPool({ workerFile: worker.workerFile });
const line = 'Some words and {{a}} and {{#if b}}more{{/if}} of {{#each list}}{{this}}{{/each}}. ';
const rows: Row[] = [];

for (const kilobytes of [1, 4, 16]) {
  const template = line.repeat(Math.ceil((kilobytes * 1024) / line.length));
  const job = { templates: [template], partials: {}, values: { a: 'x', b: true, list: [1, 2, 3] } };
  const times = await timed(1000, async () => {
    const result = await pool.render(job, { timeoutMs: 20_000 });
    if (result.kind === 'failed') throw new Error(result.message);
  });
  rows.push({ ...times, name: `${kilobytes} KB`, ...(kilobytes === 4 && { goals: { p50: 0.5 } }) });
}

await pool.dispose();
worker.remove();
report('render in the warm worker, there and back', rows);
