import { analyzePrompt, frameworkPromptIn, renderPrompt, type FrameworkPrompt } from '../../core/index.js';
import * as protocol from '../../protocol/index.js';
import { ownRequest, type OwnRequestContext } from '../ownRequest.js';
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
    return { kind: 'prompt', prompt: plain(frameworkPromptIn(placed, findSchema)) };
  const { timeoutMs, maxOutputBytes } = session.settings.current.render;
  const rendering = await renderPrompt(analyzePrompt(file, index, view.workspace), params.values, {
    render: (job) => session.renderer.render(job, { timeoutMs, maxOutputBytes }),
  });
  if (rendering.kind === 'failed') return { kind: 'failed', message: rendering.message };
  return { kind: 'prompt', prompt: plain(frameworkPromptIn(placed, findSchema, rendering.messages)) };
}

/** As JSON, which has no integers of any size. */
function plain(prompt: FrameworkPrompt): protocol.FrameworkPrompt {
  const text = JSON.stringify(prompt, (_key, value: unknown) =>
    typeof value === 'bigint' ? Number(value) : value,
  );
  return JSON.parse(text) as protocol.FrameworkPrompt;
}
