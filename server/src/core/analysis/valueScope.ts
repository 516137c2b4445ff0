import type { Expression } from '../handlebars/index.js';
import { resolvePath, typeOf, type Names } from './resolvePath.js';
import type { Context, Scope } from './scope.js';

/** The scope in which a value is `this`. A level is added only when that is another value than it was. */
export function valueScope(value: Expression, scope: Scope, names: Names): Scope {
  const known = knownContext(value, scope, names);
  if (known && isSame(known, scope.context)) return scope;
  const context = known ?? { kind: 'value', type: typeOf(value, scope, names), of: value, args: undefined };
  return { ...scope, context, parent: scope, conditions: 0 };
}

/** The context that `this`, `..` or `@root` is. */
function knownContext(value: Expression, scope: Scope, names: Names): Context | undefined {
  if (value.kind !== 'path') return undefined;
  const { resolves, context } = resolvePath(value, scope, names);
  return resolves.kind === 'context' ? context : undefined;
}

function isSame(a: Context, b: Context): boolean {
  return a === b || (a.kind === 'root' && b.kind === 'root');
}
