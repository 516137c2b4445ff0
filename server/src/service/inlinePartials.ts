import { Memo, visit, type Block, type StringLiteral, type Template } from '../core/index.js';

/** A partial that a template defines for itself: `{{#*inline "name"}}…{{/inline}}`. */
export interface InlinePartial {
  readonly name: StringLiteral;
  readonly block: Block;
}

/** The inline partials of a template, in the order of the text. */
export function inlinePartialsIn(tree: Template): readonly InlinePartial[] {
  let found = known.get(tree);
  if (!found) known.set(tree, (found = findInlinePartials(tree)));
  return found;
}

const known = new Memo<Template, readonly InlinePartial[]>();

function findInlinePartials(tree: Template): readonly InlinePartial[] {
  const found: InlinePartial[] = [];
  visit(tree, {
    enter(node) {
      if (node.kind !== 'block' || node.form !== 'decorator') return undefined;
      const [name] = node.opener.call.args;
      if (name?.kind === 'string') found.push({ name, block: node });
      return undefined;
    },
  });
  return found;
}
