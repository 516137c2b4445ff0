import type { MetricsReport } from '../../../server/src/protocol/index.js';

/** Extension → metrics page. */
export interface ToMetrics {
  readonly kind: 'show';
  readonly report: MetricsReport;
  readonly lastMs: number | null;
  /** The prompt that is looked at; null for all. */
  readonly id: string | null;
  /** Epoch milliseconds of the reading. */
  readonly now: number;
}

/** Metrics page → extension. */
export type FromMetrics =
  | { readonly kind: 'ready' }
  | { readonly kind: 'range'; readonly lastMs: number | null; readonly slices: number }
  /** Looks at one prompt, or at all again. */
  | { readonly kind: 'focus'; readonly id: string | null }
  | { readonly kind: 'export' }
  | { readonly kind: 'reset' }
  /** The prompt with this id, or the one that is open. */
  | { readonly kind: 'openPreview'; readonly id?: string }
  | { readonly kind: 'turnOn' };
