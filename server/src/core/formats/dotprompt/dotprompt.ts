import type { Candidate, PromptFormat } from '../format.js';
import type { Span } from '../../text/index.js';
import type { FileKind } from '../promptFile.js';
import { splitFrontMatter } from './frontMatter.js';
import { frontMatterShape } from './frontMatterShape.js';
import { isPromptFile } from './isPromptFile.js';
import { readDotprompt } from './readDotprompt.js';

/** `.prompt` files with a front matter, and their partials `_name.prompt`. */
export const dotprompt: PromptFormat = {
  id: 'dotprompt',
  name: 'dotprompt',
  dialects: ['dotprompt', 'firebase', 'handlebars'],
  mayBe: isPromptFile,
  shapes: { prompt: frontMatterShape },
  settingsIn: (data) => [data['config'], data],
  keysIn,
  detect({ place, text }) {
    if (place.extension !== '.prompt') return undefined;
    if (place.stem.startsWith('_')) return 'partial';
    return firstLine.test(text) ? 'prompt' : undefined;
  },
  read: readDotprompt,
};

function keysIn(text: string): Span | undefined {
  const { yaml, fault, fence } = splitFrontMatter(text);
  if (yaml || fault !== 'not-closed') return yaml;
  const start = text.indexOf('\n', fence.end) + 1;
  return start > 0 ? { start, end: text.length } : undefined;
}

/** `.prompt` files that are nothing else and have tags. */
export const bareDotprompt: PromptFormat = {
  ...dotprompt,
  detect: ({ place, text }: Candidate): FileKind | undefined =>
    place.extension === '.prompt' && text.includes('{{') ? 'prompt' : undefined,
};

/** The first line that is neither blank nor a comment is a fence. */
const firstLine = /^\ufeff?(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))*---[ \t]*(?:\r|\n|$)/;
