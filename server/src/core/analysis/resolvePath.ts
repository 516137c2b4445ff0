import type { Expression, Path } from '../handlebars/index.js';
import type { Field, ValueType } from '../schema/index.js';
import type { Span } from '../text/index.js';
import type { Declaration, Resolution } from './promptAnalysis.js';
import { above, type BlockParam, type Context, type Scope } from './scope.js';
import { anyType, follow, itemType, stepInto, typeOfVariable, type MissingField } from './typeFlow.js';

/** What a path means: offsets are those of the template's text. */
export interface ResolvedPath {
  readonly name: string;
  readonly nameSpan: Span;
  readonly resolves: Resolution;
  /** The context that the name is looked up in. */
  readonly context: Context | undefined;
  readonly type: ValueType;
  readonly field: Field | undefined;
  readonly missing: MissingField | undefined;
}

/** Where names are looked up besides the scope. */
export interface Names {
  readonly declarations: ReadonlyMap<string, Declaration>;
  /** What default values and saved inputs show of types. */
  readonly inferred: ReadonlyMap<string, ValueType>;
  /** The block parameter in reach with a name. */
  param(name: string): BlockParam | undefined;
}

/** What a path means in a scope. Data variables other than `@root` have the resolution `unknown`. */
export function resolvePath(path: Path, scope: Scope, names: Names): ResolvedPath {
  const atRoot = path.data && path.segments[0]?.name === 'root';
  const segments = atRoot ? path.segments.slice(1) : path.segments;
  const [first] = segments;
  if (path.data && !atRoot) return resolved(path, undefined, { kind: 'unknown' }, dataType(first?.name));

  const plain = !path.data && path.depth === 0 && !path.explicitThis;
  const param = plain && first ? names.param(first.name) : undefined;
  if (param) {
    return {
      ...resolved(path, undefined, { kind: 'blockParam', param }, param.type),
      ...follow(param.type, segments, undefined),
    };
  }
  const context: Context | undefined = atRoot
    ? { kind: 'root', args: undefined }
    : above(scope, path.depth)?.context;
  if (!context) return resolved(path, undefined, { kind: 'aboveRoot' }, anyType);
  if (!first) return resolved(path, context, { kind: 'context' }, contextType(context));

  const resolves = lookUp(first.name, context, names);
  const start = typeOfResolution(resolves, first.name, names);
  return {
    name: first.name,
    nameSpan: first.span,
    resolves,
    context,
    ...follow(start.type, segments, start.field),
  };
}

/** The type of an expression in a scope. */
export function typeOf(expression: Expression, scope: Scope, names: Names): ValueType {
  return typeWithin(expression, scope, names, deepestLookup);
}

/** Sub-expressions nested deeper than this are not followed for their types. */
const deepestLookup = 16;

function typeWithin(expression: Expression, scope: Scope, names: Names, budget: number): ValueType {
  switch (expression.kind) {
    case 'path':
      return resolvePath(expression, scope, names).type;
    case 'string':
      return { kind: 'string' };
    case 'number':
      return { kind: 'number' };
    case 'keyword':
      return typeof expression.value === 'boolean' ? { kind: 'boolean' } : anyType;
    case 'missing':
      return anyType;
    case 'subexpression': {
      const { callee, args } = expression.call;
      const [owner, key] = args;
      const isLookup = callee.kind === 'path' && callee.segments[0]?.name === 'lookup' && args.length === 2;
      if (!isLookup || !owner || !key || budget === 0) return anyType;
      const type = typeWithin(owner, scope, names, budget - 1);
      if (key.kind !== 'string' && key.kind !== 'number') return itemType(type);
      const step = stepInto(type, String(key.value));
      return step.kind === 'found' ? step.type : anyType;
    }
  }
}

function lookUp(name: string, context: Context, { declarations }: Names): Resolution {
  if (context.kind === 'unknown') return { kind: 'unknown' };
  const argument = context.args?.get(name);
  if (argument) return { kind: 'argument', argument };
  if (context.kind === 'root') {
    const declaration = declarations.get(name);
    return declaration ? { kind: 'declaration', declaration } : { kind: 'undeclared' };
  }
  const step = stepInto(context.type, name);
  return step.kind === 'found'
    ? { kind: 'field', field: step.field, type: step.type, owner: context.type }
    : { kind: 'noField', owner: context.type };
}

function typeOfResolution(
  resolves: Resolution,
  name: string,
  { inferred }: Names,
): { type: ValueType; field: Field | undefined } {
  switch (resolves.kind) {
    case 'declaration': {
      const { declaration } = resolves;
      return {
        type: typeOfVariable(typeOfDeclaration(declaration, inferred.get(name)), name),
        field: declaration.field,
      };
    }
    case 'argument':
      return { type: resolves.argument.type, field: undefined };
    case 'field':
      return { type: resolves.type, field: resolves.field };
    case 'blockParam':
      return { type: resolves.param.type, field: undefined };
    case 'undeclared':
      return { type: typeOfVariable(inferred.get(name) ?? anyType, name), field: undefined };
    case 'noField':
    case 'context':
    case 'aboveRoot':
    case 'unknown':
      return { type: anyType, field: undefined };
  }
}

/** The declared type of a variable; where that says nothing, what its values show. */
export function typeOfDeclaration({ field }: Declaration, shown: ValueType | undefined): ValueType {
  const type = field?.type ?? anyType;
  return type.kind === 'any' ? (shown ?? type) : type;
}

function contextType(context: Context): ValueType {
  return context.kind === 'item' || context.kind === 'value' ? context.type : anyType;
}

function dataType(name: string | undefined): ValueType {
  switch (name) {
    case 'index':
      return { kind: 'integer' };
    case 'first':
    case 'last':
      return { kind: 'boolean' };
    default:
      return anyType;
  }
}

function resolved(
  path: Path,
  context: Context | undefined,
  resolves: Resolution,
  type: ValueType,
): ResolvedPath {
  const segment = path.data && path.segments.length > 1 ? path.segments[1] : path.segments[0];
  const name = resolves.kind === 'context' || !segment ? 'this' : segment.name;
  const nameSpan = resolves.kind === 'context' || !segment ? path.span : segment.span;
  return { name, nameSpan, resolves, context, type, field: undefined, missing: undefined };
}
