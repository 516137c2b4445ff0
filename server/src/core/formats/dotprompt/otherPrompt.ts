import { readYaml } from '../../notation/index.js';
import { barePrompt } from '../barePrompt.js';
import type { PromptFormat } from '../format.js';
import { textSite } from '../textSite.js';
import { isPromptFile } from './isPromptFile.js';

/** `.prompt` files of other programs, which are left alone: Liquid and Jinja templates, maps of YAML. */
export const otherPrompt: PromptFormat = {
  id: 'text',
  name: 'another format',
  dialects: ['text'],
  mayBe: isPromptFile,
  detect({ place, text }) {
    if (place.extension !== '.prompt') return undefined;
    return /\{%-?\s*\w/.test(text) || isYamlMap(text) ? 'foreign' : undefined;
  },
  read: () => ({ dialect: 'text', prompts: [], problems: [], syntax: 'text', document: undefined }),
};

/** `.prompt` files without a tag: text that is sent as it is. */
export const plainPrompt: PromptFormat = {
  id: 'text',
  name: 'plain text',
  dialects: ['text'],
  mayBe: isPromptFile,
  detect: ({ place, text }) =>
    place.extension === '.prompt' && text.trim() !== '' && !text.includes('{{') ? 'prompt' : undefined,
  read({ text, place }) {
    const span = { start: 0, end: text.length };
    const templates = [textSite(text, { kind: 'content' }, span)];
    const prompts = [barePrompt({ span, name: place.stem, templates })];
    return { dialect: 'text', prompts, problems: [], syntax: 'text', document: undefined };
  },
};

/** Whether the whole text is a YAML map of several words as keys, not a sentence with a colon. */
function isYamlMap(text: string): boolean {
  if (!/^[\w-]+:(?:\s|$)/.test(text.trimStart())) return false;
  const { root, broken } = readYaml(text);
  return !broken && root?.kind === 'map' && root.entries.length > 1;
}
