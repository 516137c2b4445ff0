import { readJson, readYaml, type SyntaxDocument } from '../../notation/index.js';
import type { Span } from '../../text/index.js';
import { readFrontMatter } from '../dotprompt/frontMatter.js';
import { promptFormats } from '../formats.js';
import type { PromptFile } from '../promptFile.js';

/** The part of a text that is keys and values, read. */
export interface KeysOfText {
  readonly document: SyntaxDocument;
  readonly span: Span;
}

/** The keys and values of a text that is written as a file is; undefined for text alone. A front matter may still be open. */
export function keysOf({ format, syntax }: PromptFile, text: string): KeysOfText | undefined {
  const whole = { start: 0, end: text.length };
  if (syntax === 'json') return { document: readJson(text), span: whole };
  if (syntax === 'yaml') return { document: readYaml(text), span: whole };
  const span = promptFormats.find(({ id }) => id === format)?.keysIn?.(text);
  return span && { document: readFrontMatter(text, span), span };
}
