import { originalOf } from '../tag/names.js';
import type { Expression } from '../syntax.js';

/** What an opening and a closing tag must have in common. */
export type BlockKey = string | number | boolean | null | undefined | typeof unknownKey;

/** The key of a tag that names nothing. */
export const unknownKey = Symbol('unknown');

/** The key of a block's name, by the rule of Handlebars: `{{#"a"}}` is closed by `{{/a}}`. */
export function blockKey(name: Expression, text: string): BlockKey {
  return name.kind === 'missing' ? unknownKey : originalOf(name, text);
}
