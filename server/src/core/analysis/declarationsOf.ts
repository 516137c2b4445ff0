import type { PromptNode } from '../formats/index.js';
import type { SchemaDeclaration } from '../schema/index.js';
import type { Declaration } from './promptAnalysis.js';

/**
 * The variables of a prompt by name: the entries of `variables` in order, then what the file declares with types, then
 * what only the input schema has.
 */
export function declarationsOf(
  { declared = [], inputs }: PromptNode,
  schema: SchemaDeclaration | undefined,
): ReadonlyMap<string, Declaration> {
  const fields = new Map((schema?.fields ?? []).map((field) => [field.name, field]));
  const declarations = new Map<string, Declaration>();
  for (const { value: name, span } of declared) {
    if (declarations.has(name)) continue;
    const field = fields.get(name);
    declarations.set(name, { name, source: field ? 'both' : 'variables', span, field });
  }
  for (const field of inputs?.fields ?? []) {
    const { name, declaredAt } = field;
    if (!declarations.has(name))
      declarations.set(name, { name, source: 'inputs', span: declaredAt?.span, field });
  }
  for (const [name, field] of fields) {
    if (!declarations.has(name)) declarations.set(name, { name, source: 'schema', span: undefined, field });
  }
  return declarations;
}
