import { decodeNode, textOf, valueOf } from '../../notation/index.js';
import { isDataMap } from '../../prompt/index.js';
import { barePrompt } from '../barePrompt.js';
import type { PromptFormat } from '../format.js';
import { isTemplateText, locate, locatedText } from '../located.js';
import { templateSite } from '../templateSite.js';
import { agentIn } from './foundryInputs.js';

/** Agents of Microsoft Foundry with structured inputs, as YAML or JSON: their `instructions` are read, not rendered. */
export const foundry: PromptFormat = {
  id: 'foundry',
  name: 'Microsoft Foundry',
  dialects: ['text'],
  mayBe: ({ text }) => text.includes('structured_inputs'),
  settingsIn: (data) => [data],
  detect: ({ root }) => (agentIn(root) ? 'prompt' : undefined),
  read({ text, place, document }) {
    const { root } = document;
    const instructions = valueOf(agentIn(root), 'instructions');
    const templates = isTemplateText(instructions)
      ? [templateSite(text, { kind: 'content' }, instructions)]
      : [];
    const span = root?.span ?? { start: 0, end: text.length };
    const bare = barePrompt({ span, name: textOf(valueOf(root, 'name')) ?? place.stem, templates });
    const data = root && !document.broken ? decodeNode(root) : undefined;
    const prompt = {
      ...bare,
      description: locatedText(valueOf(root, 'description')),
      data: isDataMap(data) ? data : undefined,
      at: (...path: readonly (string | number)[]) => (root?.kind === 'map' ? locate(root, path) : undefined),
    };
    return {
      dialect: 'text',
      prompts: [prompt],
      problems: document.problems,
      syntax: document.notation,
      document,
    };
  },
};
