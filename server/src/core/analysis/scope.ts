import type { Expression, HashArgument, Name } from '../handlebars/index.js';
import type { ValueType } from '../schema/index.js';

/** What names mean at one place of a template. Scopes are shared: an inner one refers to its outer ones. */
export interface Scope {
  /** What `this` is. */
  readonly context: Context;
  /** What `../` leads to: undefined at the root. Only blocks that change the context add a level. */
  readonly parent: Scope | undefined;
  /** The block parameters in reach, the innermost first. */
  readonly params: BlockParam | undefined;
  /** Whether `@index` and its like have a value here. */
  readonly inLoop: boolean;
  /** How many `#if` and `#unless`, which add no level, stand between here and the block that made the context. */
  readonly conditions: number;
}

/**
 * `root` the variables of the prompt; `item` of an `#each`; `value` of a `#with` or of a partial's argument; `unknown`
 * where nothing can be said, such as inside an unknown helper.
 */
export type Context =
  | { readonly kind: 'root'; readonly args: PartialArguments | undefined }
  | {
      readonly kind: 'item' | 'value';
      readonly type: ValueType;
      /** What was looped over or entered. */
      readonly of: Expression;
      readonly args: PartialArguments | undefined;
    }
  | { readonly kind: 'unknown' };

/** What `{{> partial key=value}}` passes, by key. */
export type PartialArguments = ReadonlyMap<string, PartialArgument>;

export interface PartialArgument {
  readonly hash: HashArgument;
  readonly type: ValueType;
}

/** A name given by `as |…|`. */
export interface BlockParam {
  readonly name: Name;
  readonly role: 'item' | 'position' | 'value' | 'unknown';
  readonly type: ValueType;
  readonly outer: BlockParam | undefined;
}

/** The scope of a prompt's content and messages. */
export function rootScope(): Scope {
  return {
    context: { kind: 'root', args: undefined },
    parent: undefined,
    params: undefined,
    inLoop: false,
    conditions: 0,
  };
}

/** A scope in which anything may be there. */
export function unknownScope(params?: BlockParam): Scope {
  return { context: { kind: 'unknown' }, parent: undefined, params, inLoop: true, conditions: 0 };
}

/** The scope that `depth` times `../` leads to; undefined when that is above the root. */
export function above(scope: Scope, depth: number): Scope | undefined {
  let reached: Scope | undefined = scope;
  for (let level = 0; level < depth && reached; level++) {
    if (reached.context.kind === 'unknown') return reached;
    reached = reached.parent;
  }
  return reached;
}

/** The block parameter that a name means in a scope. */
export function paramNamed(scope: Scope, name: string): BlockParam | undefined {
  let param = scope.params;
  while (param && param.name.name !== name) param = param.outer;
  return param;
}

/** How many `../` lead from a scope to the variables of the prompt; undefined when they are out of reach. */
export function levelsToRoot(scope: Scope): number | undefined {
  let levels = 0;
  for (let at: Scope | undefined = scope; at; at = at.parent, levels++) {
    if (at.context.kind === 'root') return levels;
    if (at.context.kind === 'unknown') return undefined;
  }
  return undefined;
}

/** Whether an expression is the context itself: `this` or `.`. */
export function isThis(expression: Expression): boolean {
  if (expression.kind !== 'path') return false;
  return !expression.data && expression.depth === 0 && expression.segments.length === 0;
}

/** Whether an expression is all variables of the prompt: `@root`. */
export function isRoot(expression: Expression): boolean {
  if (expression.kind !== 'path') return false;
  return expression.data && expression.segments.length === 1 && expression.segments[0]?.name === 'root';
}
