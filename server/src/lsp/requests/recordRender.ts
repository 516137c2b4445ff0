import { estimateTokens, type PromptNode, type PromptRendering } from '../../core/index.js';
import type { RenderMetrics } from '../renderMetrics.js';

/** A rendering and its time. */
interface Timed {
  /** Milliseconds since 1970 at which it began. */
  readonly at: number;
  readonly elapsedMs: number;
  readonly rendering: PromptRendering;
}

/** Keeps a record of a rendering, unless recording is off. */
export async function recordRender(
  metrics: RenderMetrics,
  prompt: PromptNode,
  { at, elapsedMs, rendering }: Timed,
): Promise<void> {
  if (!metrics.recording) return;
  const isRendered = rendering.kind === 'rendered';
  await metrics.add({
    id: prompt.name,
    version: prompt.version?.value ?? null,
    at,
    durationMs: isRendered ? rendering.durationMs : elapsedMs,
    outcome: isRendered ? 'ok' : rendering.code,
    cacheHit: false,
    ...(isRendered && { tokens: tokensOf(rendering.messages) }),
  });
}

/** About how many there are: the metrics need no more. */
function tokensOf(messages: readonly { readonly content: string }[]): number {
  return messages.reduce((total, { content }) => total + roughTokens(content), 0);
}

/** Of a long text its beginning tells how dense it is. */
function roughTokens(text: string): number {
  const sample = text.slice(0, 4000);
  return text.length === sample.length
    ? estimateTokens(text)
    : Math.round((estimateTokens(sample) * text.length) / sample.length);
}
