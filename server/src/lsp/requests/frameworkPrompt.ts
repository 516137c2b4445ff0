import { analyzePrompt, frameworkPromptIn, renderPrompt } from '../../core/index.js';
import * as protocol from '../../protocol/index.js';
import { ownRequest, type OwnRequestContext } from '../ownRequest.js';
import { plainPrompt } from '../plainPrompt.js';
import { placedPrompt } from './placedPrompt.js';

/** A prompt for a plugin that lives in the client. */
export const frameworkPrompt = ownRequest(protocol.frameworkPrompt, answer);

async function answer(
  params: protocol.FrameworkPromptParams,
  { view, session }: OwnRequestContext,
): Promise<protocol.FrameworkPromptAnswer | null> {
  const placed = placedPrompt(view, params);
  if (!placed) return null;
  const { file, index } = placed;
  const findSchema = (name: string) => view.workspace.schema(name, file.uri);
  if (params.takes === 'templates')
    return { kind: 'prompt', prompt: plainPrompt(frameworkPromptIn(placed, findSchema)) };
  const { timeoutMs, maxOutputBytes } = session.settings.current.render;
  const rendering = await renderPrompt(analyzePrompt(file, index, view.workspace), params.values, {
    render: (job) => session.renderer.render(job, { timeoutMs, maxOutputBytes }),
  });
  if (rendering.kind === 'failed') return { kind: 'failed', message: rendering.message };
  return { kind: 'prompt', prompt: plainPrompt(frameworkPromptIn(placed, findSchema, rendering.messages)) };
}
