import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { RenderJob, TimedRenderResult } from '../../server/src/core/index.js';
import { createRenderPool, type RenderPool, type RenderPoolOptions } from '../../server/src/node/index.js';
import { bundleRenderWorker } from '../support/renderWorker.js';

describe('the render pool', () => {
  let worker: Awaited<ReturnType<typeof bundleRenderWorker>>;
  const pools: RenderPool[] = [];

  before(async () => (worker = await bundleRenderWorker()));
  after(() => worker.remove());
  afterEach(async () => {
    for (const pool of pools.splice(0)) await pool.dispose();
  });

  it('renders in a thread and tells the time', async () => {
    const result = await pool().render(job('Hi {{name}} {{> p}}', { name: '<Ann> 😀' }, { p: '!' }));
    assert.ok(result.kind === 'rendered');
    assert.deepEqual(result.outputs, ['Hi <Ann> 😀 !']);
    assert.ok(result.durationMs >= 0);
  });

  it('renders many jobs in the order asked for', async () => {
    const renderer = pool();
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, n) => renderer.render(job('{{n}}', { n }))),
    );
    assert.deepEqual(
      results.map(outputOf),
      Array.from({ length: 50 }, (_, n) => String(n)),
    );
  });

  it('hands on a failure as data', async () => {
    const result = await pool().render(job('a {{upper x}}', {}));
    assert.ok(result.kind === 'failed');
    assert.equal(result.code, 'unknown-helper');
    assert.deepEqual(result.place?.span, { start: 2, end: 13 });
  });

  it('ends a render that takes too long, and renders the next', async () => {
    const renderer = pool();
    const result = await renderer.render(endless(), { timeoutMs: 100 });
    assert.equal(codeOf(result), 'render-timeout');
    assert.equal(outputOf(await renderer.render(job('ok', {}))), 'ok');
  });

  it('takes an answer that came in time although this thread was busy', async () => {
    const renderer = pool();
    await renderer.render(job('warm', {}));
    const pending = renderer.render(job('in time', {}), { timeoutMs: 50 });
    await new Promise((resolve) => setImmediate(resolve));
    const until = Date.now() + 200;
    while (Date.now() < until);
    assert.equal(outputOf(await pending), 'in time');
  });

  it('ends a render that needs too much memory, and renders the next', async () => {
    const renderer = pool({ memoryMb: 16 });
    const values = { xs: Array.from({ length: 200 }, (_, i) => `item number ${i}`) };
    const loop = '{{#each @root.xs}}';
    const bomb = `${loop.repeat(4)}{{this}}${'{{/each}}'.repeat(4)}`;
    const result = await renderer.render(job(bomb, values), { timeoutMs: 8000 });
    assert.equal(codeOf(result), 'render-memory');
    assert.equal(outputOf(await renderer.render(job('ok', {}))), 'ok');
  });

  it('refuses an output that is too large, counted in bytes', async () => {
    const renderer = pool();
    assert.equal(outputOf(await renderer.render(job('{{x}}', { x: 'é' }), { maxOutputBytes: 2 })), 'é');
    assert.equal(
      codeOf(await renderer.render(job('{{x}}', { x: 'éa' }), { maxOutputBytes: 2 })),
      'render-output',
    );
    const two: RenderJob = { templates: ['ab', 'cd'], partials: {}, values: {} };
    assert.equal(codeOf(await renderer.render(two, { maxOutputBytes: 3 })), 'render-output');
  });

  it('ends endless partials', async () => {
    assert.equal(
      codeOf(await pool().render(job('{{> a}}', {}, { a: '{{> b}}', b: '{{> a}}' }))),
      'partial-cycle',
    );
  });

  it('stops when asked to: before its turn, while it runs, and when it is too late', async () => {
    const renderer = pool();
    await renderer.render(job('warm', {}));
    const running = new AbortController();
    const waiting = new AbortController();
    const first = renderer.render(endless(), { signal: running.signal, timeoutMs: 8000 });
    const second = renderer.render(job('never', {}), { signal: waiting.signal });
    waiting.abort();
    assert.equal(codeOf(await second), 'render-cancelled');
    running.abort();
    assert.equal(codeOf(await first), 'render-cancelled');
    assert.equal(
      codeOf(await renderer.render(job('no', {}), { signal: AbortSignal.abort() })),
      'render-cancelled',
    );
    assert.equal(outputOf(await renderer.render(job('ok', {}))), 'ok');
  });

  it('survives a thread that dies, and one that never starts', async () => {
    const dying = path.join(path.dirname(worker.workerFile), 'dying.cjs');
    writeFileSync(
      dying,
      `const { parentPort } = require('node:worker_threads');
       parentPort.on('message', () => { throw new Error('gone'); });
       parentPort.postMessage({ kind: 'ready' });`,
    );
    for (const workerFile of [dying, path.join(path.dirname(worker.workerFile), 'missing.cjs')]) {
      const renderer = pool({ workerFile });
      assert.equal(codeOf(await renderer.render(job('x', {}))), 'render-crashed');
      assert.equal(codeOf(await renderer.render(job('x', {}))), 'render-crashed');
    }
  });

  it('takes values that are no data as a failure', async () => {
    assert.equal(codeOf(await pool().render(job('x', { f: () => 1 }))), 'render-failed');
  });

  it('fails what comes after it was disposed', async () => {
    const renderer = pool();
    await renderer.dispose();
    assert.equal(codeOf(await renderer.render(job('x', {}))), 'render-cancelled');
  });

  it('renders a template of 4 KB in well under a millisecond when warm', async () => {
    const renderer = pool();
    const source = 'Some words and {{a}} and {{#if b}}more{{/if}}. '.repeat(85);
    const durations: number[] = [];
    for (let i = 0; i < 100; i++) {
      const result = await renderer.render(job(source, { a: 'x', b: true }));
      if (result.kind === 'rendered') durations.push(result.durationMs);
    }
    assert.ok((durations.sort((a, b) => a - b)[50] ?? Infinity) < 2, `p50 was ${durations[50]} ms`);
  });

  function pool(options: Partial<RenderPoolOptions> = {}): RenderPool {
    const renderer = createRenderPool({ workerFile: worker.workerFile, ...options });
    pools.push(renderer);
    return renderer;
  }
});

function job(template: string, values: RenderJob['values'], partials: RenderJob['partials'] = {}): RenderJob {
  return { templates: [template], partials, values };
}

/** Three nested loops of a thousand that print nothing. */
function endless(): RenderJob {
  const values = { xs: Array.from({ length: 1000 }, () => ({})) };
  return job('{{#each xs}}{{#each @root.xs}}{{#each @root.xs}}{{/each}}{{/each}}{{/each}}', values);
}

function outputOf(result: TimedRenderResult): string | undefined {
  return result.kind === 'rendered' ? result.outputs[0] : result.message;
}

function codeOf(result: TimedRenderResult): string {
  return result.kind === 'failed' ? result.code : 'rendered';
}
