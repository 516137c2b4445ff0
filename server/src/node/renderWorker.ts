/** The program of a render thread: renders the jobs it is sent, one after the other, with a warm engine. */
import { performance } from 'node:perf_hooks';
import { parentPort } from 'node:worker_threads';
import { createTemplateEngine, type TimedRenderResult } from '../core/index.js';
import { packResult, type RenderAnswer, type RenderOrder } from './renderOrder.js';

const engine = createTemplateEngine();

parentPort?.on('message', (order: RenderOrder) => say({ kind: 'answer', result: packResult(render(order)) }));
say({ kind: 'ready' });

function render({ job, maxOutputBytes }: RenderOrder): TimedRenderResult {
  const start = performance.now();
  const result = engine.render(job);
  if (result.kind === 'failed') return result;
  const bytes = result.outputs.reduce((sum, output) => sum + Buffer.byteLength(output), 0);
  if (bytes > maxOutputBytes) {
    const message = `The output is larger than ${maxOutputBytes} bytes.`;
    return { kind: 'failed', code: 'render-output', message, place: undefined };
  }
  return { ...result, durationMs: performance.now() - start };
}

function say(answer: RenderAnswer): void {
  parentPort?.postMessage(answer);
}
