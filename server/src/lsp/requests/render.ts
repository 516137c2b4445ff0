import {
  analyzePrompt,
  renderPrompt as renderWith,
  type PlacedPrompt,
  type PromptNode,
  type PromptRendering,
  type RenderRunner,
} from '../../core/index.js';
import * as protocol from '../../protocol/index.js';
import { inputFields, toRange } from '../../service/index.js';
import { fileRanges, outputPiece } from './outputPiece.js';
import { ownRequest } from '../ownRequest.js';
import { placedPrompt } from './placedPrompt.js';

/** Renders from the unsaved text, in the worker, and records that it did. */
export const renderPrompt = ownRequest(protocol.renderPrompt, async (params, { view, session, token }) => {
  const placed = placedPrompt(view, params);
  if (!placed) return null;
  const { file, index, prompt } = placed;
  const analysis = analyzePrompt(file, index, view.workspace);
  const inputs = inputFields(analysis);
  const cancelled = new AbortController();
  token.onCancellationRequested(() => cancelled.abort());
  const { timeoutMs, maxOutputBytes } = session.settings.current.render;
  const limits = { timeoutMs, maxOutputBytes, signal: cancelled.signal };
  const runner: RenderRunner = { render: (job) => session.renderer.render(job, limits) };
  const at = Date.now();
  const rendering = await renderWith(analysis, params.values, runner, {
    provenance: params.provenance ?? false,
  });
  if (!token.isCancellationRequested) {
    await session.metrics.add({
      id: nameOf(prompt),
      version: prompt.version?.value ?? null,
      at,
      durationMs: rendering.kind === 'rendered' ? rendering.durationMs : Math.max(0, Date.now() - at),
      outcome: rendering.kind === 'rendered' ? 'ok' : rendering.code,
      cacheHit: false,
    });
  }
  return {
    id: nameOf(prompt),
    version: prompt.version?.value ?? null,
    status: prompt.status?.value ?? null,
    format: prompt.format?.value ?? 'text',
    changed: await session.versions.changed(placed),
    model: modelOf(placed),
    inputs,
    outcome: outcomeOf(placed, rendering),
  };
});

function outcomeOf({ file }: PlacedPrompt, rendering: PromptRendering): protocol.RenderAnswer['outcome'] {
  if (rendering.kind === 'failed') {
    const { message, span } = rendering;
    return { kind: 'failed', message, range: span ? toRange(file, span) : null };
  }
  const { messages, durationMs, warnings, notRendered } = rendering;
  const toFileRange = fileRanges();
  return {
    kind: 'rendered',
    messages: messages.map(({ role, content, extra, site, pieces }) => ({
      role: role ?? null,
      content,
      name: typeof extra['name'] === 'string' ? extra['name'] : null,
      range: toRange(file, site.span),
      ...(pieces && { pieces: pieces.map((piece) => outputPiece(piece, toFileRange)) }),
    })),
    durationMs,
    warnings,
    ...(notRendered && { notRendered: notRendered.map(toFileRange) }),
  };
}

/** The id, or what the file of another format is called by. */
function nameOf({ id, name }: PromptNode): string {
  return id?.value ?? name;
}

/** The model that the prompt names, or the first of the recommended ones. */
function modelOf({ file, prompt }: PlacedPrompt): string | null {
  const place =
    file.format === 'prompt-manager' ? (['metadata', 'model_recommendations', 0] as const) : ['model'];
  const model = prompt.at(...place)?.value;
  return typeof model === 'string' ? model : null;
}
