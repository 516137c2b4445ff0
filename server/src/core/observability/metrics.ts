import { renderFigures, rounded, runFigures, type Figures, type ModelRunFigures } from './metricFigures.js';
import type { MetricRecord } from './metricRecord.js';
import type { ModelRunRecord } from './modelRunRecord.js';
import type { RenderRecord } from './renderRecord.js';
import { recentErrors, type ErrorRecord } from './recentErrors.js';
import { timeBuckets, type TimeBucket } from './timeBuckets.js';

/** The figures of some renders and runs. */
export interface MetricsSummary extends Figures {
  /** Hits among all questions to a cache, from 0 to 1, to three decimals; 0 when none was asked. */
  readonly cacheHitRate: number;
  /** Epoch milliseconds; null without a render. */
  readonly firstRender: number | null;
  readonly lastRender: number | null;
  /** The same figures of the time before, as long as `lastMs`; null when nothing is remembered of it. */
  readonly previous: Figures | null;
  /** By prompt, also the prompts that `id` leaves out: the most rendered first, then by id. */
  readonly prompts: readonly PromptFigures[];
  /** By language model: the most run first, then by name. */
  readonly models: readonly ModelFigures[];
  /** Equal slices of the time from `lastMs` ago (or the oldest record) to now, oldest first. */
  readonly buckets: readonly TimeBucket[];
  /** Newest first; the same failure of a prompt is told once. */
  readonly recentErrors: readonly ErrorRecord[];
}

export interface PromptFigures extends Figures {
  readonly id: string;
  /** By version, in the order in which they were first recorded; null where none was known. */
  readonly versions: readonly (Figures & { readonly version: string | null })[];
}

export interface ModelFigures extends ModelRunFigures {
  readonly model: string;
}

/** What is summed up: records up to `now`, of the last `lastMs` milliseconds or all of them. */
export interface MetricsRange {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly lastMs: number | null;
  /** Only this prompt. */
  readonly id?: string;
  /** How many slices of time; 24 when left out. */
  readonly slices?: number;
}

/** Sums up records given in any order. */
export function summarizeMetrics(
  records: readonly MetricRecord[],
  { now, lastMs, id, slices = 24 }: MetricsRange,
): MetricsSummary {
  const since = lastMs === null ? Number.NEGATIVE_INFINITY : now - lastMs;
  const inTime = records.filter(({ at }) => at >= since && at <= now);
  const ofPrompt = id === undefined ? inTime : inTime.filter((record) => record.id === id);
  const oldest = inTime.reduce((least, { at }) => Math.min(least, at), now);
  const start = lastMs === null ? oldest : since;
  const figures = figuresOf(ofPrompt);
  const times = ofPrompt.filter(isRender).map(({ at }) => at);
  const asked = figures.cacheHits + figures.cacheMisses;
  return {
    ...figures,
    cacheHitRate: asked === 0 ? 0 : rounded(figures.cacheHits / asked, 3),
    firstRender: times.length === 0 ? null : times.reduce((least, at) => Math.min(least, at)),
    lastRender: times.length === 0 ? null : times.reduce((most, at) => Math.max(most, at)),
    previous: lastMs === null ? null : previousFigures(records, { since, lastMs, id }),
    prompts: promptFigures(inTime),
    models: modelFigures(ofPrompt.filter(isRun)),
    buckets: ofPrompt.length === 0 ? [] : timeBuckets(ofPrompt, { start, end: now, slices }),
    recentErrors: recentErrors(ofPrompt),
  };
}

function previousFigures(
  records: readonly MetricRecord[],
  { since, lastMs, id }: { since: number; lastMs: number; id: string | undefined },
): Figures | null {
  const before = records.filter(
    (record) => record.at >= since - lastMs && record.at < since && (id === undefined || record.id === id),
  );
  return before.length === 0 ? null : figuresOf(before);
}

function figuresOf(records: readonly MetricRecord[]): Figures {
  return {
    ...renderFigures(records.filter(isRender)),
    modelRuns: runFigures(records.filter(isRun)),
  };
}

function promptFigures(records: readonly MetricRecord[]): readonly PromptFigures[] {
  const prompts = Array.from(
    grouped(records, ({ id }) => id),
    ([id, own]) => ({ id, ...figuresOf(own), versions: versionFigures(own) }),
  );
  return prompts.sort((a, b) => b.renders - a.renders || (a.id < b.id ? -1 : 1));
}

function versionFigures(records: readonly MetricRecord[]): PromptFigures['versions'] {
  return Array.from(
    grouped(records, ({ version }) => version),
    ([version, own]) => ({ version, ...figuresOf(own) }),
  );
}

function modelFigures(records: readonly ModelRunRecord[]): readonly ModelFigures[] {
  const models = Array.from(
    grouped(records, ({ model }) => model),
    ([model, own]) => ({
      model,
      ...runFigures(own),
    }),
  );
  return models.sort((a, b) => b.runs - a.runs || (a.model < b.model ? -1 : 1));
}

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const known = groups.get(keyOf(item));
    if (known) known.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function isRun(record: MetricRecord): record is ModelRunRecord {
  return 'kind' in record;
}

function isRender(record: MetricRecord): record is RenderRecord {
  return !isRun(record);
}
