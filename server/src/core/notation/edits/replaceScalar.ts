import type { TextEdit } from '../../text/index.js';
import type { MapEntry, ScalarNode } from '../syntaxNode.js';
import { writeScalar } from '../scalars/index.js';

/** The edit that gives a written scalar another text, in the quotes it has where they can hold it. */
export function replaceScalar(text: string, { source, span }: ScalarNode, value: string): TextEdit {
  const { style, inFlow } = source;
  const written = writeScalar(value, { notation: style === 'json' ? 'json' : 'yaml', style, inFlow });
  const isBlock = style === 'literal' || style === 'folded';
  const lineBreak = isBlock ? (/\r?\n$/.exec(text.slice(span.start, span.end))?.[0] ?? '') : '';
  return { span, text: written + lineBreak };
}

/** The edit that replaces a scalar value by a text, in the quotes it has where they can hold it. */
export function replaceValue(
  text: string,
  { value: node, alias }: MapEntry,
  value: string,
): TextEdit | undefined {
  if (node.kind !== 'scalar' || alias) return undefined;
  const edit = replaceScalar(text, node, value);
  return node.span.end === node.span.start ? { ...edit, text: ` ${edit.text}` } : edit;
}
