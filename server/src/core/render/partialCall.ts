import { parseTemplate, type Expression, type Statement } from '../handlebars/index.js';
import type { Span } from '../text/index.js';

/** The first place where a text calls a partial by its name, as spans of the text; undefined when none is written out. */
export function partialCall(source: string, name: string): Span | undefined {
  return callIn(parseTemplate(source).tree.body);

  function callIn(statements: readonly Statement[]): Span | undefined {
    for (const statement of statements) {
      const found = callOf(statement);
      if (found) return found;
    }
    return undefined;
  }

  function callOf(statement: Statement): Span | undefined {
    switch (statement.kind) {
      case 'partial':
        return names(statement.call.callee) ? statement.span : undefined;
      case 'block': {
        const { form, opener, body, branches } = statement;
        if (form === 'partial' && names(opener.call.callee)) return opener.span;
        return callIn(body) ?? callIn(branches.flatMap((branch) => branch.body));
      }
      case 'content':
      case 'comment':
      case 'mustache':
        return undefined;
    }
  }

  function names(callee: Expression): boolean {
    if (callee.kind === 'string') return callee.value === name;
    if (callee.kind === 'path' && callee.segments.length === 1) return callee.segments[0]?.name === name;
    return source.slice(callee.span.start, callee.span.end) === name;
  }
}
