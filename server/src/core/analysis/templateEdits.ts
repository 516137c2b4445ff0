import type { Fix, Span, TextEdit } from '../text/index.js';
import type { TemplateSite } from '../formats/index.js';
import type { Block, ElseBranch, Expression } from '../handlebars/index.js';

/** The edit of a file that puts a text in the place of a span of one of its templates. */
export function replaceInTemplate(site: TemplateSite, span: Span, text: string): TextEdit {
  return site.edit({ span, text });
}

/** The fix "Change to 'x'" for a span of a template. */
export function changeTo(site: TemplateSite, span: Span, text: string): Fix {
  return { title: `Change to '${text}'`, edits: [replaceInTemplate(site, span, text)] };
}

/** The fix "Change to 'x'" for the name of a block: in its opening and its closing tag. */
export function renameBlock(site: TemplateSite, node: Block | ElseBranch, name: string): Fix | undefined {
  const callee = node.kind === 'block' ? node.opener.call.callee : node.call?.callee;
  if (!callee) return undefined;
  const closer = node.kind === 'block' ? node.closer : undefined;
  const places = closer ? [callee.span, closer.name.span] : [callee.span];
  return { title: `Change to '${name}'`, edits: places.map((span) => replaceInTemplate(site, span, name)) };
}

/** Where a name stands within its expression: inside the quotes of a string. */
export function nameSpan(expression: Expression): Span {
  const { start, end } = expression.span;
  return expression.kind === 'string' ? { start: start + 1, end: end - 1 } : { start, end };
}
