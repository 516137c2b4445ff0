import { parseTemplate, visit, type Expression, type Node } from '../handlebars/index.js';
import type { Span } from '../text/index.js';

/** The first place where a text calls a partial by its name; undefined when no call has that name written out. */
export function partialCall(source: string, name: string): Span | undefined {
  let found: Span | undefined;
  visit(parseTemplate(source).tree, {
    enter(node) {
      const call = found ? undefined : callIn(node);
      if (call && isNamed(call.callee)) found = call.span;
      return found ? 'skip' : undefined;
    },
  });
  return found;

  function isNamed(callee: Expression): boolean {
    if (callee.kind === 'string') return callee.value === name;
    if (callee.kind === 'path' && callee.segments.length === 1) return callee.segments[0]?.name === name;
    return source.slice(callee.span.start, callee.span.end) === name;
  }
}

/** What a tag that calls a partial names, and the tag's place. */
function callIn(node: Node): { readonly callee: Expression; readonly span: Span } | undefined {
  if (node.kind === 'partial') return { callee: node.call.callee, span: node.span };
  if (node.kind !== 'block' || node.form !== 'partial') return undefined;
  return { callee: node.opener.call.callee, span: node.opener.span };
}
