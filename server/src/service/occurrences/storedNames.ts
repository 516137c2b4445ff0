import {
  inputSetsFileOf,
  inputSetsIn,
  type Field,
  type PromptAnalysis,
  type PromptFile,
  type Span,
  type SyntaxNode,
  type ValueType,
  type Workspace,
} from '../../core/index.js';

/** A name in the saved inputs of a prompt. */
export interface StoredName {
  readonly file: PromptFile;
  readonly name: string;
  readonly span: Span;
  /** `variable`: the name of a variable itself; `field`: a name within its value. */
  readonly kind: 'variable' | 'field';
  /** Where its type is declared. */
  readonly field: Field | undefined;
}

/** The names in the saved inputs of a prompt whose meaning is known: its variables, and the fields of their values. */
export function storedNames(analysis: PromptAnalysis, workspace: Workspace): readonly StoredName[] {
  const file = inputSetsFileOf(analysis, workspace);
  if (!file) return [];
  const found = new Map<number, StoredName>();
  for (const { node } of inputSetsIn(file)) {
    if (node.kind !== 'map') continue;
    for (const { key, value } of node.entries) {
      const field = analysis.declarations.get(key.text)?.field;
      found.set(key.span.start, { file, name: key.text, span: key.span, kind: 'variable', field });
      if (!field) continue;
      for (const inner of fieldsIn(value, field.type))
        if (!found.has(inner.span.start)) found.set(inner.span.start, { ...inner, file, kind: 'field' });
    }
  }
  return [...found.values()];
}

/** The names within a value that its type has fields for; of several types that may be meant the first comes first. */
function fieldsIn(node: SyntaxNode, type: ValueType): readonly Omit<StoredName, 'file' | 'kind'>[] {
  if (type.kind === 'union')
    return membersFor(node, type.members).flatMap((member) => fieldsIn(node, member));
  if (node.kind === 'list' && type.kind === 'list')
    return node.items.flatMap(({ value }) => fieldsIn(value, type.items));
  if (node.kind !== 'map' || type.kind !== 'map') return [];
  return node.entries.flatMap(({ key, value }) => {
    const field = type.fields.find(({ name }) => name === key.text);
    return field ? [{ name: key.text, span: key.span, field }, ...fieldsIn(value, field.type)] : [];
  });
}

/** The types that a value may be of: of maps those that have all of its keys, where there is one. */
function membersFor(node: SyntaxNode, members: readonly ValueType[]): readonly ValueType[] {
  if (node.kind !== 'map') return members;
  const exact = members.filter(
    (member) =>
      member.kind === 'map' &&
      node.entries.every(({ key }) => member.fields.some(({ name }) => name === key.text)),
  );
  return exact.length > 0 ? exact : members;
}
