import { metricsCsv, type MetricsRange } from '../../core/index.js';
import * as protocol from '../../protocol/index.js';
import { ownRequest } from '../ownRequest.js';

/** The figures of what is recorded on this machine. */
export const readMetrics = ownRequest(protocol.readMetrics, async (params, { session: { metrics } }) => ({
  recording: metrics.recording,
  ...(await metrics.summary(rangeOf(params))),
}));

/** The same figures as a text to save. */
export const exportMetrics = ownRequest(protocol.exportMetrics, async (params, { session: { metrics } }) => {
  const summary = await metrics.summary(rangeOf(params));
  if (params.format === 'json') return `${JSON.stringify(summary, null, 2)}\n`;
  const { id } = params;
  return metricsCsv({ prompts: summary.prompts.filter((prompt) => id === undefined || prompt.id === id) });
});

/** Remembers a run by a language model. */
export const recordModelRun = ownRequest(protocol.recordModelRun, async (run, { session: { metrics } }) => {
  await metrics.add({ ...run, kind: 'modelRun' });
  return metrics.recording;
});

/** Forgets all that is recorded. */
export const resetMetrics = ownRequest(protocol.resetMetrics, async (_params, { session: { metrics } }) => {
  await metrics.reset();
  return null;
});

const maxSlices = 200;

function rangeOf({ lastMs, id, slices }: protocol.MetricsParams): MetricsRange {
  return {
    now: Date.now(),
    lastMs,
    ...(id !== undefined && { id }),
    ...(slices !== undefined && { slices: Math.min(maxSlices, Math.max(1, Math.trunc(slices))) }),
  };
}
