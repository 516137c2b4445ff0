import { analyzePrompt, readPromptFile, renderPrompt } from '../../core/index.js';
import * as protocol from '../../protocol/index.js';
import { ownRequest } from '../ownRequest.js';
import { placedPrompt } from './placedPrompt.js';
import { runnerFor } from './render.js';

/** Renders a stored version with today's values; its schemas and partials are those of today. */
export const renderVersion = ownRequest(protocol.renderVersion, async (params, context) => {
  const { view, session } = context;
  const placed = placedPrompt(view, params);
  if (!placed) return null;
  const { versions: stored } = await session.versions.stored(placed);
  const versions = stored.map(({ version }) => version);
  const version = params.version ?? versions[0];
  const id = placed.prompt.id?.value;
  if (version === undefined || id === undefined)
    return { versions, version: null, messages: [], problem: null };
  const found = await session.versions.storeFor(placed)?.read(id, version);
  if (!found) return { versions, version, messages: [], problem: `The version ${version} cannot be read.` };
  // It stands beside the prompt, so that it finds the same schemas and partials.
  const uri = placed.file.uri.replace(/\.[^./]+$/, `.${found.notation}`);
  const file = readPromptFile(uri, found.text);
  if (!file.prompts[0])
    return { versions, version, messages: [], problem: `The version ${version} holds no prompt.` };
  const analysis = analyzePrompt(file, 0, view.workspace.withFile(file));
  const rendering = await renderPrompt(analysis, params.values, runnerFor(context));
  if (rendering.kind === 'failed') return { versions, version, messages: [], problem: rendering.message };
  const messages = rendering.messages.map(({ role, content }) => ({ role: role ?? null, content }));
  return { versions, version, messages, problem: null };
});
