import * as protocol from '../../protocol/index.js';
import { ownRequest } from '../ownRequest.js';

/** The figures of the renders recorded on this machine. */
export const readMetrics = ownRequest(protocol.readMetrics, async ({ lastMs }, { session: { metrics } }) => ({
  recording: metrics.recording,
  ...(await metrics.summary({ now: Date.now(), lastMs })),
}));

/** Forgets them. */
export const resetMetrics = ownRequest(protocol.resetMetrics, async (_params, { session: { metrics } }) => {
  await metrics.reset();
  return null;
});
