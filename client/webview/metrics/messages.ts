import type { MetricsReport } from '../../../server/src/protocol/index.js';

/** Extension → metrics page. */
export interface ToMetrics {
  readonly kind: 'show';
  readonly report: MetricsReport;
  readonly lastMs: number | null;
}

/** Metrics page → extension. */
export type FromMetrics =
  | { readonly kind: 'ready' }
  | { readonly kind: 'range'; readonly lastMs: number | null }
  | { readonly kind: 'reset' }
  | { readonly kind: 'openPreview' }
  | { readonly kind: 'turnOn' };
