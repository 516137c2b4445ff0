import {
  resolveAt,
  type Field,
  type PromptAnalysis,
  type Span,
  type ValueType,
  type VariableUse,
} from '../core/index.js';

/** What is known about a name in a path. */
export interface KnownValue {
  readonly type: ValueType;
  /** Its declaration in a schema. */
  readonly field: Field | undefined;
}

/** What the segment at `span` (in the file) of a path leads to: `customer` in `customer.name`, or `name`. */
export function valueAt(analysis: PromptAnalysis, use: VariableUse, span: Span): KnownValue {
  const { path, site, scope } = use;
  const reached = path.segments.findIndex((segment) => site.map.toFile(segment.span.start) === span.start);
  if (reached < 0 || reached === path.segments.length - 1) return use;
  return resolveAt(analysis, scope, { ...path, segments: path.segments.slice(0, reached + 1) });
}
