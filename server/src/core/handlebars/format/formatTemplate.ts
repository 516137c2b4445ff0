import { applyEdits, type TextEdit } from '../../text/index.js';
import { rendersAlike } from '../ast/rendersAlike.js';
import { toHandlebarsAst } from '../ast/toHandlebarsAst.js';
import { parseTemplate, type ParsedTemplate } from '../parse.js';
import { visit } from '../visit.js';
import { gapsOf } from './gapsOf.js';

/**
 * The edits that set the blanks inside the tags of a template, or why there are none: it has syntax errors (`broken`),
 * or Handlebars would read the formatted text otherwise (`changed`).
 */
export type Formatting =
  | { readonly kind: 'formatted'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'kept'; readonly reason: 'broken' | 'changed' };

/**
 * Sets the blanks inside tags: none at the braces and around `=`, one between arguments, one behind `>`. Line breaks
 * within a tag stay as they are, and so does all that stands outside of tags.
 */
export function formatTemplate({ tree, errors }: ParsedTemplate): Formatting {
  if (errors.length > 0) return { kind: 'kept', reason: 'broken' };
  const edits: TextEdit[] = [];
  visit(tree, {
    enter: (node) => {
      for (const gap of gapsOf(node)) {
        const found = tree.text.slice(gap.span.start, gap.span.end);
        if (found !== gap.text && !/[\r\n]/.test(found)) edits.push(gap);
      }
      return undefined;
    },
  });
  if (edits.length === 0) return { kind: 'formatted', edits };
  const formatted = parseTemplate(applyEdits(tree.text, edits));
  const isSame =
    formatted.errors.length === 0 && rendersAlike(toHandlebarsAst(tree), toHandlebarsAst(formatted.tree));
  return isSame ? { kind: 'formatted', edits } : { kind: 'kept', reason: 'changed' };
}
