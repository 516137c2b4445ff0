import { decodeNode, valueOf } from '../../notation/index.js';
import { isDataMap } from '../../prompt/index.js';
import { barePrompt } from '../barePrompt.js';
import { readFrontMatter } from '../dotprompt/frontMatter.js';
import type { Candidate, PromptFormat, Reading } from '../format.js';
import { locate, locatedText } from '../located.js';
import { textSite } from '../textSite.js';
import { isPromptFile } from '../dotprompt/isPromptFile.js';
import { continueShape } from './continueShape.js';

/** Continue's older `.prompt` files: keys first, then a lone `---`, then the template, with `<system>` inside. */
export const continuePrompt: PromptFormat = {
  id: 'continue',
  name: 'Continue',
  dialects: ['continue'],
  mayBe: isPromptFile,
  settingsIn: (data) => [data],
  shapes: { prompt: continueShape },
  keysIn(text) {
    const rule = ruleIn(text);
    return rule ? { start: 0, end: rule.index } : undefined;
  },
  detect({ place, text }) {
    if (place.extension !== '.prompt') return undefined;
    if (/<system>[\s\S]*<\/system>/.test(text)) return 'prompt';
    const rule = ruleIn(text);
    if (!rule) return undefined;
    const { root, broken } = readFrontMatter(text, { start: 0, end: rule.index });
    return !broken && root?.kind === 'map' ? 'prompt' : undefined;
  },
  read,
};

function read({ text, place }: Candidate): Reading {
  const rule = ruleIn(text);
  const body = rule
    ? { start: rule.index + rule[0].length, end: text.length }
    : { start: 0, end: text.length };
  const document = rule ? readFrontMatter(text, { start: 0, end: rule.index }) : undefined;
  const root = document?.root;
  const data = root && !document.broken ? decodeNode(root) : undefined;
  const bare = barePrompt({
    span: { start: 0, end: text.length },
    name: place.stem,
    templates: [textSite(text, { kind: 'content' }, body)],
  });
  return {
    dialect: 'continue',
    prompts: [
      root?.kind === 'map'
        ? {
            ...bare,
            version: locatedText(valueOf(root, 'version')),
            description: locatedText(valueOf(root, 'description')),
            data: isDataMap(data) ? data : undefined,
            at: (...path) => locate(root, path),
          }
        : bare,
    ],
    problems: [],
    syntax: document ? 'front-matter' : 'text',
    document,
  };
}

/** The line `---` between the keys and the template. */
function ruleIn(text: string): RegExpExecArray | null {
  return /^---[ \t]*(?:\r\n|\r|\n|$)/m.exec(text);
}
