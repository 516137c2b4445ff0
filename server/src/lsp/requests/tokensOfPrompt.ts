import {
  analyzePrompt,
  inputSetsFileOf,
  inputSetsIn,
  renderPrompt,
  type PlacedPrompt,
} from '../../core/index.js';
import { countForModel, type ModelTokens } from '../../node/index.js';
import { modelOf } from '../../service/index.js';
import type { OwnRequestContext } from '../ownRequest.js';
import { runnerFor } from './render.js';

/** The tokens of a prompt, and what was counted: its rendering, or its templates where it does not render. */
export interface PromptTokens extends ModelTokens {
  readonly of: 'rendering' | 'templates';
}

/** The tokens of a prompt with its first saved inputs, or with its defaults. */
export async function tokensOfPrompt(
  placed: PlacedPrompt,
  context: OwnRequestContext,
): Promise<PromptTokens> {
  const { view, session } = context;
  const analysis = analyzePrompt(placed.file, placed.index, view.workspace);
  const saved = inputSetsFileOf(placed, view.workspace);
  const [first] = saved ? inputSetsIn(saved) : [];
  const rendering = await renderPrompt(analysis, first?.values ?? {}, runnerFor(context));
  const texts =
    rendering.kind === 'rendered'
      ? rendering.messages.map(({ content }) => content)
      : placed.prompt.templates.map(({ text }) => text);
  const prices = session.settings.current.tokens.prices;
  const tokens = await countForModel(session.tokens, { model: modelOf(placed), texts, prices });
  return { ...tokens, of: rendering.kind === 'rendered' ? 'rendering' : 'templates' };
}
