import { originalOf } from '../tag/names.js';
import type { Expression } from '../syntax.js';

/** What an opening and a closing tag must have in common. */
export type BlockKey = string | number | boolean | null | undefined | typeof unknownKey;

/** The key of a tag that names nothing. */
export const unknownKey = Symbol('unknown');

/** The key of a block's name, by the rule of Handlebars: `{{#"a"}}` is closed by `{{/a}}`, `{{#a..b}}` as well. */
export function blockKey(name: Expression, text: string): BlockKey {
  if (name.kind === 'missing') return unknownKey;
  return originalOf((name.kind === 'path' && name.readAs?.[0]) || name, text);
}
