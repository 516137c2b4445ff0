import {
  analyzePrompt,
  frameworkPromptIn,
  pluginFindings,
  PromptManagerError,
  renderPrompt,
} from '../../core/index.js';
import * as protocol from '../../protocol/index.js';
import { ownRequest } from '../ownRequest.js';
import { placedPrompt } from './placedPrompt.js';
import { runnerFor } from './render.js';

/** What a framework takes of a prompt, made by its plugin from the rendered messages or from the templates. */
export const promptPayload = ownRequest(protocol.promptPayload, async (params, context) => {
  const { view, session } = context;
  const plugins = await session.plugins.list();
  const placed = placedPrompt(view, params);
  const plugin = plugins.find(({ name }) => name === params.target) ?? plugins[0];
  if (!placed || !plugin) return null;
  const answer = { targets: plugins.map(({ name }) => name), target: plugin.name };
  const findSchema = (name: string) => view.workspace.schema(name, placed.file.uri);
  const analysis = analyzePrompt(placed.file, placed.index, view.workspace);
  const rendering =
    plugin.takes === 'rendered' ? await renderPrompt(analysis, params.values, runnerFor(context)) : undefined;
  if (rendering?.kind === 'failed') return { ...answer, text: '', problems: [rendering.message] };
  const prompt = frameworkPromptIn(placed, findSchema, rendering?.messages);
  await session.clientPlugins.settle(plugin, prompt);
  const problems = pluginFindings(plugin, prompt).map(({ message }) => message);
  try {
    const payload = await plugin.renderForFramework(prompt);
    const text = typeof payload === 'string' ? payload : JSON.stringify(payload, null, 2);
    return { ...answer, text, problems };
  } catch (error) {
    // The words of others may quote what their plugin was set up with.
    const message =
      error instanceof PromptManagerError
        ? error.message
        : `The plugin '${plugin.name}' failed with this prompt.`;
    return { ...answer, text: '', problems: problems.length > 0 ? problems : [message] };
  }
});
