import { follow, type Field, type Span, type ValueType, type VariableUse } from '../core/index.js';

/** What is known about a name in a path. */
export interface KnownValue {
  readonly type: ValueType;
  /** Its declaration in a schema. */
  readonly field: Field | undefined;
}

/** What the segment at `span` (in the file) of a path leads to: `customer` in `customer.name`, or `name`. */
export function valueAt(use: VariableUse, span: Span): KnownValue {
  const first = use.path.segments.findIndex(({ span: inside }) => use.site.map.toFile(inside.start) === use.span.start);
  const reached = use.path.segments.findIndex(({ span: inside }) => use.site.map.toFile(inside.start) === span.start);
  if (reached < 0 || reached === use.path.segments.length - 1) return use;
  const start = startOf(use);
  return follow(start.type, use.path.segments.slice(first + 1, reached + 1), start.field);
}

function startOf({ resolves, type, field }: VariableUse): KnownValue {
  switch (resolves.kind) {
    case 'declaration':
      return { type: resolves.declaration.field?.type ?? anything, field: resolves.declaration.field };
    case 'blockParam':
      return { type: resolves.param.type, field: undefined };
    case 'argument':
      return { type: resolves.argument.type, field: undefined };
    case 'field':
      return { type: resolves.field?.type ?? anything, field: resolves.field };
    case 'context':
      return { type, field };
    case 'undeclared':
    case 'noField':
    case 'aboveRoot':
    case 'unknown':
      return { type: anything, field: undefined };
    default:
      return resolves satisfies never;
  }
}

const anything: ValueType = { kind: 'any' };
