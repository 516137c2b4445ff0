import {
  decodeNode,
  readJson,
  textOf,
  valueOf,
  type MapNode,
  type SyntaxDocument,
  type SyntaxNode,
} from '../../notation/index.js';
import { readJsonSchema, type Field, type ValueType } from '../../schema/index.js';
import type { Span, TextEdit } from '../../text/index.js';
import type { InputDeclaration } from '../promptFile.js';

/** The `input_variables` of a prompt, and how one is added; any name may be given where there is no such list. */
export function inputVariables(
  uri: string,
  { text }: SyntaxDocument,
  root: MapNode,
): { inputs: InputDeclaration | undefined; declare: (name: string) => readonly TextEdit[] | undefined } {
  const list = valueOf(root, 'input_variables');
  if (list?.kind !== 'list') return { inputs: undefined, declare: () => undefined };
  const fields = list.items.map(({ value }) => fieldOf(uri, value)).filter((field) => field !== undefined);
  return {
    inputs: { fields, open: false, span: list.span },
    declare(name) {
      const last = list.items.at(-1);
      if (list.style !== 'block' || !last) return undefined;
      const indent = ' '.repeat(Math.max(0, list.indent));
      const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
      const at = last.span.end;
      return [{ span: { start: at, end: at }, text: `${lineBreak}${indent}- name: ${name}` }];
    },
  };
}

function fieldOf(uri: string, node: SyntaxNode): Field | undefined {
  const name = valueOf(node, 'name');
  if (name?.kind !== 'scalar' || name.text === '') return undefined;
  const required = valueOf(node, 'is_required');
  const fallback = valueOf(node, 'default');
  const hasDefault = fallback !== undefined && !(fallback.kind === 'scalar' && fallback.text === '');
  return {
    name: name.text,
    type: typeOf(uri, name.span, valueOf(node, 'json_schema')),
    required: !(required?.kind === 'scalar' && required.data === false) && !hasDefault,
    nullable: false,
    default: hasDefault ? decodeNode(fallback) : undefined,
    description: textOf(valueOf(node, 'description')),
    declaredAt: { uri, span: name.span },
  };
}

/** `json_schema` is a text that holds JSON. */
function typeOf(uri: string, span: Span, node: SyntaxNode | undefined): ValueType {
  const text = textOf(node);
  const schema = text === undefined ? node : readJson(text).root;
  return schema?.kind === 'map' ? readJsonSchema(uri, schema, { uri, span }) : { kind: 'any' };
}
