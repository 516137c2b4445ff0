import type { PromptFile, TemplateSite } from '../promptFile.js';
import { textSite } from '../textSite.js';
import { splitFrontMatter } from './frontMatter.js';

/**
 * The whole file as a template, where something stands before its front matter: npm dotprompt 1.1.2 does not recognise
 * that, and sends it to the model as text; undefined for other files.
 */
export function sentAsText({ format, kind, text }: PromptFile): TemplateSite | undefined {
  if (format !== 'dotprompt' || kind === 'partial' || splitFrontMatter(text).fault !== 'not-first')
    return undefined;
  return textSite(text, { kind: 'content' }, { start: 0, end: text.length });
}
