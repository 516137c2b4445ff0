import type { RenderJob, TimedRenderResult } from '../core/index.js';

/** What a render thread is told to do. */
export interface RenderOrder {
  readonly job: RenderJob;
  /** UTF-8 bytes of all outputs together. */
  readonly maxOutputBytes: number;
}

/** What a render thread says: once that it has started, then one answer to each order. */
export type RenderAnswer =
  { readonly kind: 'ready' } | { readonly kind: 'answer'; readonly result: TimedRenderResult };
