import { fieldsOfType, type Field, type ValueType } from '../schema/index.js';
import type { Declaration, PromptAnalysis } from './promptAnalysis.js';
import type { BlockParam, Context, PartialArgument, Scope } from './scope.js';
import { typeOfDeclaration } from './resolvePath.js';

/** A name that a plain path may begin with. */
export type NameInScope = { readonly name: string; readonly type: ValueType } & (
  | { readonly kind: 'variable'; readonly declaration: Declaration }
  | { readonly kind: 'field'; readonly field: Field }
  | { readonly kind: 'argument'; readonly argument: PartialArgument }
  | { readonly kind: 'blockParam'; readonly param: BlockParam }
);

type KnownNames = Pick<PromptAnalysis, 'declarations' | 'inferred'>;

/** The names that are known in a scope, those of inner blocks first; a name that an inner one hides is left out. */
export function namesIn(scope: Scope, known: KnownNames): readonly NameInScope[] {
  const names = new Map<string, NameInScope>();
  const add = (found: NameInScope): void => {
    if (!names.has(found.name)) names.set(found.name, found);
  };
  for (let param = scope.params; param; param = param.outer) {
    add({ kind: 'blockParam', name: param.name.name, type: param.type, param });
  }
  namesOf(scope.context, known).forEach(add);
  return [...names.values()];
}

/** The names that a context has by itself: what a path may go on with behind `this.` or `../`. */
export function namesOf(context: Context, { declarations, inferred }: KnownNames): readonly NameInScope[] {
  if (context.kind === 'unknown') return [];
  const passed = Array.from(context.args ?? [], ([name, argument]): NameInScope => ({
    kind: 'argument',
    name,
    type: argument.type,
    argument,
  }));
  if (context.kind === 'root') {
    const variables = Array.from(declarations, ([name, declaration]): NameInScope => {
      return {
        kind: 'variable',
        name,
        type: typeOfDeclaration(declaration, inferred.get(name)),
        declaration,
      };
    });
    return [...passed, ...variables];
  }
  return [
    ...passed,
    ...fieldsOfType(context.type).map((field): NameInScope => ({
      kind: 'field',
      name: field.name,
      type: field.type,
      field,
    })),
  ];
}
