import { splitFrontMatter } from './dotprompt/frontMatter.js';

/** The extension that the text of an unsaved file would get, with its dot; empty for a text that may be anything. */
export function unsavedExtension(text: string): string {
  const start = text.trimStart();
  if (/^(?:\{(?!\{)|\[)/.test(start)) return '.json';
  if (splitFrontMatter(text).yaml) return '.prompt';
  if (/^(?:---\s|#.*(?:\r\n|\r|\n)|\s)*["']?[\w.-]+["']?:(?:\s|$)/.test(start)) return '.yaml';
  return text.includes('{{') ? '.hbs' : '';
}
