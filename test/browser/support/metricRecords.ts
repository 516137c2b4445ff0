import type { MetricRecord } from '../../../server/src/core/index.js';

const hour = 3_600_000;

const prompts = [
  { id: 'refund_reply', share: 4, ms: 2.1 },
  { id: 'triage_ticket', share: 3, ms: 1.4 },
  { id: 'summarize_thread', share: 2, ms: 4.9 },
  { id: 'greeting', share: 1, ms: 0.8 },
] as const;

/** What a team may leave behind in two weeks that end at `now`: busy by day, a slow afternoon, some failures. */
export function recordsOfAWeek(now: number): readonly MetricRecord[] {
  const records: MetricRecord[] = [];
  for (let hours = 1; hours < 14 * 24; hours++) {
    const at = now - hours * hour;
    const busy = Math.max(
      0,
      Math.round(4 * Math.sin((Math.PI * (hours % 24)) / 24) - (hours > 7 * 24 ? 1 : 0)),
    );
    for (const { id, share, ms } of prompts)
      for (let i = 0; i < busy * share; i++) {
        const slow = hours > 60 && hours < 66 ? 3 : 1;
        const durationMs = ms * slow * (1 + ((hours * 7 + i * 3) % 10) / 4);
        const failed = (hours * 5 + i) % 97 === 0;
        const outcome = failed ? (i % 2 === 0 ? 'render-timeout' : 'template-syntax') : 'ok';
        records.push({
          id,
          version: '1.0.0',
          at: at + i * 1000,
          durationMs,
          outcome,
          cacheHit: i % 3 === 0,
          tokens: 80,
        });
      }
    if (hours % 5 === 0) records.push(modelRun(hours, at));
  }
  return records;
}

function modelRun(hours: number, at: number): MetricRecord {
  const failed = hours % 65 === 0;
  return {
    kind: 'modelRun',
    id: 'refund_reply',
    version: '1.0.0',
    model: hours % 3 === 0 ? 'claude-sonnet-4' : 'gpt-4o',
    at,
    durationMs: 900 + 13 * hours,
    outcome: failed ? 'cancelled' : 'ok',
    inputTokens: 700 + 5 * hours,
    outputTokens: failed ? null : 150 + hours,
  };
}
