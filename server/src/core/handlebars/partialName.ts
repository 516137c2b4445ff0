import type { Expression } from './syntax.js';

/** The name of a partial as it is written; undefined when it is computed or given by the runtime. */
export function partialName(callee: Expression, text: string): string | undefined {
  switch (callee.kind) {
    case 'string':
      return callee.value;
    case 'number':
      return String(callee.value);
    case 'path': {
      if (callee.data) return undefined;
      const [only] = callee.segments;
      if (only && callee.segments.length === 1 && callee.depth === 0) return only.name;
      return text.slice(callee.span.start, callee.span.end);
    }
    case 'keyword':
      return text.slice(callee.span.start, callee.span.end);
    case 'subexpression':
    case 'missing':
      return undefined;
  }
}
