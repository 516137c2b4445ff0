import {
  analyzePrompt,
  builtInPlugins,
  frameworkPromptIn,
  renderPrompt,
  type CompatibilityProblem,
} from '../../core/index.js';
import * as protocol from '../../protocol/index.js';
import { ownRequest } from '../ownRequest.js';
import { placedPrompt } from './placedPrompt.js';
import { runnerFor } from './render.js';

/** What a framework takes of a prompt, made by its plugin from the rendered messages or from the templates. */
export const promptPayload = ownRequest(protocol.promptPayload, async (params, context) => {
  const { view } = context;
  const placed = placedPrompt(view, params);
  const plugin = builtInPlugins.find(({ name }) => name === params.target) ?? builtInPlugins[0];
  if (!placed || !plugin) return null;
  const answer = { targets: builtInPlugins.map(({ name }) => name), target: plugin.name };
  const findSchema = (name: string) => view.workspace.schema(name, placed.file.uri);
  const analysis = analyzePrompt(placed.file, placed.index, view.workspace);
  const rendering =
    plugin.takes === 'rendered' ? await renderPrompt(analysis, params.values, runnerFor(context)) : undefined;
  if (rendering?.kind === 'failed') return { ...answer, text: '', problems: [rendering.message] };
  const prompt = frameworkPromptIn(placed, findSchema, rendering?.messages);
  const problems = plugin.validateCompatibility(prompt).map(sentence);
  try {
    const payload = await plugin.renderForFramework(prompt);
    const text = typeof payload === 'string' ? payload : JSON.stringify(payload, null, 2);
    return { ...answer, text, problems };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ...answer, text: '', problems: problems.length > 0 ? problems : [message] };
  }
});

function sentence({ message }: CompatibilityProblem): string {
  return message;
}
