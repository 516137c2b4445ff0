import { isCount, isFigure } from './figures.js';

/** One render as it is remembered: figures and names, never a template's text or a variable's value. */
export interface RenderRecord {
  /** The prompt's id. */
  readonly id: string;
  readonly version: string | null;
  /** When it was asked for, in epoch milliseconds. */
  readonly at: number;
  readonly durationMs: number;
  /** `ok`, or the code of the failure. */
  readonly outcome: string;
  /** Whether the answer came from the cache. */
  readonly cacheHit: boolean;
  /** Whether a cache was asked in vain; some renders ask none. */
  readonly cacheMiss?: boolean;
  /** About how many tokens were rendered; left out when nobody counted them. */
  readonly tokens?: number;
}

/** The record with its known fields only; undefined when the value is none. */
export function toRenderRecord(value: unknown): RenderRecord | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const {
    id,
    version = null,
    at,
    durationMs,
    outcome,
    cacheHit = false,
    cacheMiss = false,
    tokens = null,
  }: Partial<Record<keyof RenderRecord, unknown>> = value;
  if (typeof id !== 'string' || (version !== null && typeof version !== 'string')) return undefined;
  if (typeof outcome !== 'string' || typeof cacheHit !== 'boolean') return undefined;
  if (!isFigure(at) || !isFigure(durationMs) || !isCount(tokens)) return undefined;
  return {
    ...{ id, version, at, durationMs, outcome, cacheHit },
    ...(cacheMiss === true && { cacheMiss }),
    ...(tokens !== null && { tokens }),
  };
}
