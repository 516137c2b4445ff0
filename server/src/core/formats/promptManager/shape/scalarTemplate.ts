import type { TextEdit, Problem } from '../../../text/index.js';
import { lineBreakOf, type ScalarNode } from '../../../notation/index.js';
import type { Checked, Value } from './checkedValue.js';

/** `template: |` with the text itself, where the library wants a map with `content`. */
export function scalarTemplate({ text }: Checked, { node, entry }: Value<ScalarNode>): Problem {
  return {
    code: 'scalar-template',
    severity: 'error',
    message:
      "Input should be a valid dictionary or instance of PromptTemplate: put the text into 'content' under 'template'.",
    span: entry?.key.span ?? node.span,
    fixes: entry?.alias ? [] : [{ title: "Wrap in 'content'", edits: wrap(text, node) }],
  };
}

function wrap(text: string, { source, span }: ScalarNode): readonly TextEdit[] {
  const written = text.slice(span.start, span.end);
  if (source.style === 'json') return [{ span, text: `{"content": ${written}}` }];
  if (source.inFlow) return [{ span, text: `{content: ${written}}` }];
  const indent = ' '.repeat(Math.max(0, source.parentIndent) + 2);
  const moved = written.replace(/\n(?=[^\r\n])/g, '\n  ');
  const blanks = /[ \t]*$/.exec(text.slice(0, span.start))?.[0].length ?? 0;
  const start = text[span.start - blanks - 1] === ':' ? span.start - blanks : span.start;
  return [{ span: { start, end: span.end }, text: `${lineBreakOf(text)}${indent}content: ${moved}` }];
}
