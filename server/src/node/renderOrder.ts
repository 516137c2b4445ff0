import type { RenderedOutputs, RenderFailure, RenderJob, TimedRenderResult } from '../core/index.js';
import { packProvenance, unpackProvenance, type PackedProvenance } from './packedProvenance.js';

/** What a render thread is told to do. */
export interface RenderOrder {
  readonly job: RenderJob;
  /** UTF-8 bytes of all outputs together. */
  readonly maxOutputBytes: number;
}

/** What a render thread says: once that it has started, then one answer to each order. */
export type RenderAnswer =
  { readonly kind: 'ready' } | { readonly kind: 'answer'; readonly result: PackedResult };

/** A result that crosses threads. */
export type PackedResult =
  | RenderFailure
  | (Omit<RenderedOutputs, 'provenance'> & {
      readonly durationMs: number;
      readonly provenance: PackedProvenance | undefined;
    });

export function packResult(result: TimedRenderResult): PackedResult {
  if (result.kind === 'failed') return result;
  const { provenance } = result;
  return { ...result, provenance: provenance && packProvenance(provenance) };
}

export function unpackResult(result: PackedResult): TimedRenderResult {
  if (result.kind === 'failed') return result;
  const { provenance, ...outputs } = result;
  return { ...outputs, ...(provenance && { provenance: unpackProvenance(provenance) }) };
}
