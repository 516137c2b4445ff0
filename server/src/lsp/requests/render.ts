import { setImmediate } from 'node:timers/promises';
import {
  analyzePrompt,
  dialectOf,
  inputProblems,
  inputSetsIn,
  inputsUriOf,
  renderPrompt as renderWith,
  type PlacedPrompt,
  type PromptAnalysis,
  type PromptNode,
  type PromptRendering,
  type RenderRunner,
} from '../../core/index.js';
import * as protocol from '../../protocol/index.js';
import { inputFields, modelOf, renderProblem, shownMessage } from '../../service/index.js';
import { fileRanges, packPieces } from './packPieces.js';
import { ownRequest, type OwnRequestContext } from '../ownRequest.js';
import { placedPrompt } from './placedPrompt.js';
import { recordRender } from './recordRender.js';

/** Renders from the unsaved text, in the worker, and records that it did. */
export const renderPrompt = ownRequest(protocol.renderPrompt, async (params, context) => {
  const placed = placedPrompt(context.view, params);
  if (!placed) return null;
  const end = context.session.previews.begin(placed.file.uri);
  try {
    return await answerOf(placed, params, context);
  } finally {
    // The answer is on its way by then.
    setTimeout(end, 1);
  }
});

async function answerOf(
  placed: PlacedPrompt,
  params: protocol.RenderParams,
  context: OwnRequestContext,
): Promise<protocol.RenderAnswer> {
  const { view, session, token } = context;
  const { file, index, prompt } = placed;
  const analysis = analyzePrompt(file, index, view.workspace);
  const at = Date.now();
  const [timed, known] = await Promise.all([
    renderWith(analysis, params.values, runnerFor(context), {
      provenance: params.provenance ?? false,
    }).then((rendering) => ({ at, elapsedMs: Math.max(0, Date.now() - at), rendering })),
    // What else there is to say is found out while the worker renders.
    setImmediate().then(() => factsOf(placed, analysis, params, context)),
  ]);
  const answer = { ...known, outcome: outcomeOf(placed, timed.rendering, context) };
  // The preview waits for no record.
  if (!token.isCancellationRequested)
    void setImmediate().then(() => recordRender(session.metrics, prompt, timed));
  return answer;
}

/** What the preview shows besides what was rendered. */
async function factsOf(
  placed: PlacedPrompt,
  analysis: PromptAnalysis,
  { values }: protocol.RenderParams,
  context: OwnRequestContext,
): Promise<Omit<protocol.RenderAnswer, 'outcome'>> {
  const { file, prompt } = placed;
  return {
    id: prompt.name,
    version: prompt.version?.value ?? null,
    status: prompt.status?.value ?? null,
    format: prompt.format?.value ?? 'text',
    family: dialectOf(file.dialect).name,
    changed: await context.session.versions.changed(placed),
    model: modelOf(placed),
    tools: toolsOf(prompt),
    inputs: inputFields(analysis),
    problems: inputProblems(analysis, values),
    ...setsOf(placed, context),
    sources: sourcesOf(analysis),
  };
}

/** The session's worker with the limits of the settings; it gives up when the request is cancelled. */
export function runnerFor({ session, token }: OwnRequestContext): RenderRunner {
  const cancelled = new AbortController();
  token.onCancellationRequested(() => cancelled.abort());
  const { timeoutMs, maxOutputBytes } = session.settings.current.render;
  const limits = { timeoutMs, maxOutputBytes, signal: cancelled.signal };
  return { render: (job) => session.renderer.render(job, limits) };
}

function outcomeOf(
  { file }: PlacedPrompt,
  rendering: PromptRendering,
  { view, session }: OwnRequestContext,
): protocol.RenderAnswer['outcome'] {
  if (rendering.kind === 'failed')
    return renderProblem(view.workspace, file, rendering, session.checkOptions);
  const { messages, durationMs, notes, notRendered } = rendering;
  const toFileRange = fileRanges();
  return {
    kind: 'rendered',
    messages: messages.map((message) => ({
      ...shownMessage(file, message),
      ...(message.pieces && { pieces: packPieces(message.pieces) }),
    })),
    durationMs,
    notes,
    ...(notRendered && { notRendered: notRendered.map(toFileRange) }),
  };
}

/** The tools that the front matter names. */
function toolsOf(prompt: PromptNode): readonly string[] {
  const tools = prompt.at('tools')?.value;
  return Array.isArray(tools) ? tools.filter((tool) => typeof tool === 'string') : [];
}

/** The saved inputs, whether or not there are any yet. */
function setsOf(
  { file, prompt }: PlacedPrompt,
  { view }: OwnRequestContext,
): Pick<protocol.RenderAnswer, 'sets' | 'setsUri'> {
  const setsUri = inputsUriOf(file.uri, prompt.name);
  const found = view.workspace.files.get(setsUri);
  const sets = found ? inputSetsIn(found).map(({ name, values }) => ({ name, values })) : [];
  return { sets, setsUri };
}

/** The other files that a rendering comes from. */
function sourcesOf(analysis: PromptAnalysis): readonly string[] {
  const { file, partialFiles, computedFiles, inputSchema } = analysis;
  const partials = [...partialFiles.values(), ...(computedFiles?.values() ?? [])];
  const uris = [...partials.map((partial) => partial.file.uri), inputSchema?.uri];
  return [...new Set(uris)].flatMap((uri) => (uri === undefined || uri === file.uri ? [] : [uri]));
}
