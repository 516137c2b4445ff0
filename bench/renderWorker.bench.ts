import { createRenderPool } from '../server/src/node/index.js';
import { bundleRenderWorker } from '../test/support/renderWorker.js';

/** What a render costs whoever asks for it: there, in the warm worker, and back. */
const runs = 2000;
const worker = await bundleRenderWorker();
const pool = createRenderPool({ workerFile: worker.workerFile });
const rows: Record<string, string>[] = [];

for (const kilobytes of [1, 4, 16]) {
  const line = 'Some words and {{a}} and {{#if b}}more{{/if}} of {{#each list}}{{this}}{{/each}}. ';
  const template = line.repeat(Math.ceil((kilobytes * 1024) / line.length));
  const job = { templates: [template], partials: {}, values: { a: 'x', b: true, list: [1, 2, 3] } };
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    const result = await pool.render(job);
    if (result.kind === 'failed') throw new Error(result.message);
    if (run >= runs / 10) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string => `${(times[Math.floor(times.length * share)] ?? 0).toFixed(3)} ms`;
  rows.push({ template: `${kilobytes} KB`, p50: at(0.5), p95: at(0.95), p99: at(0.99) });
}

await pool.dispose();
worker.remove();
console.log('Rendering in the warm worker, there and back');
console.table(rows);
