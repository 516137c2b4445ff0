import { isCount, isFigure } from './figures.js';

/** One run of a prompt by a language model as it is remembered: figures and names, never a text, an answer or a value. */
export interface ModelRunRecord {
  readonly kind: 'modelRun';
  /** The prompt's id. */
  readonly id: string;
  readonly version: string | null;
  /** The model as its provider calls it, such as `gpt-4o`. */
  readonly model: string;
  /** When it was asked for, in epoch milliseconds. */
  readonly at: number;
  /** From the question to the end of the answer. */
  readonly durationMs: number;
  /** `ok`, or the code of the failure, such as `cancelled`. */
  readonly outcome: string;
  /** Null when nobody counted them. */
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
}

/** The record with its known fields only; undefined when the value is none. */
export function toModelRunRecord(value: unknown): ModelRunRecord | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const {
    kind,
    id,
    version = null,
    model,
    at,
    durationMs,
    outcome,
    inputTokens = null,
    outputTokens = null,
  }: Partial<Record<keyof ModelRunRecord, unknown>> = value;
  if (kind !== 'modelRun' || typeof id !== 'string' || typeof model !== 'string') return undefined;
  if (typeof outcome !== 'string' || (version !== null && typeof version !== 'string')) return undefined;
  if (!isFigure(at) || !isFigure(durationMs)) return undefined;
  if (!isCount(inputTokens) || !isCount(outputTokens)) return undefined;
  return { kind, id, version, model, at, durationMs, outcome, inputTokens, outputTokens };
}
