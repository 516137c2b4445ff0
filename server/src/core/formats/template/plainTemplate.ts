import { barePrompt } from '../barePrompt.js';
import type { Candidate, PromptFormat, Reading } from '../format.js';
import { textSite } from '../textSite.js';

/** `.hbs` and `.handlebars`: the whole file is a template. */
export const plainTemplate: PromptFormat = {
  id: 'template',
  name: 'Handlebars template',
  dialects: ['handlebars', 'dotprompt', 'prompt-manager'],
  mayBe: ({ place }) => extensions.has(place.extension),
  detect({ place, text }) {
    if (!extensions.has(place.extension)) return undefined;
    if (page.test(text) || component.test(text)) return 'foreign';
    return place.stem.startsWith('_') || place.folder === 'partials' ? 'partial' : 'prompt';
  },
  read,
};

const extensions: ReadonlySet<string> = new Set(['.hbs', '.handlebars']);

/** An HTML page, or a template of Ember. */
const page = /^\ufeff?\s*<(?:!doctype|html)\b/i;
const component = /<[A-Z][\w.:]*\s+@[\w-]+=|\{\{(?:yield|outlet)\b|\{\{on\s+["']/;

function read({ text, place }: Candidate): Reading {
  const span = { start: 0, end: text.length };
  const templates = [textSite(text, { kind: 'content' }, span)];
  return {
    dialect: 'handlebars',
    prompts: [barePrompt({ span, name: place.stem.replace(/^_/, ''), templates })],
    problems: /^---[ \t]*\r?\n[\s\S]*?\n---[ \t]*\r?(?:\n|$)/.test(text) ? [fence(place.extension)] : [],
    syntax: 'text',
    document: undefined,
  };
}

/** Programs that read other files as templates, of Markdown above all, mostly take the front matter off before. */
function fence(extension: string): Reading['problems'][number] {
  const isOwn = extensions.has(extension);
  const advice = isOwn
    ? "Rename the file to '.prompt' if it is meant for dotprompt."
    : 'Remove them if the program does not take them off.';
  return {
    code: 'foreign-file',
    severity: isOwn ? 'warning' : 'info',
    message: `A Handlebars template has no front matter: these lines are printed. ${advice}`,
    span: { start: 0, end: 3 },
  };
}
