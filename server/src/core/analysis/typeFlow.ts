import type { PathSegment } from '../handlebars/index.js';
import { unionOf, type Field, type ValueOrigin, type ValueType } from '../schema/index.js';

/** The type of what nothing is known about. */
export const anyType: ValueType = { kind: 'any' };

/** What a name leads to inside a value. */
export type Step =
  | { readonly kind: 'found'; readonly type: ValueType; readonly field: Field | undefined }
  | { readonly kind: 'missing' };

/** A segment of a path that its owner does not have: it prints nothing. */
export interface MissingField {
  readonly segment: PathSegment;
  readonly owner: ValueType;
}

/** Where a path inside a value ends. */
export interface Walked {
  readonly type: ValueType;
  /** The field of the last segment, where it is declared. */
  readonly field: Field | undefined;
  readonly missing: MissingField | undefined;
}

/** What `name` is in a value of a type. */
export function stepInto(owner: ValueType, name: string): Step {
  switch (owner.kind) {
    case 'any':
      return {
        kind: 'found',
        type: found(anyType, owner, isPlace.test(name) ? null : name),
        field: undefined,
      };
    case 'map': {
      const field = owner.fields.find((candidate) => candidate.name === name);
      if (field) return { kind: 'found', type: found(field.type, owner, name), field };
      return owner.open
        ? { kind: 'found', type: found(owner.others ?? anyType, owner, name), field: undefined }
        : { kind: 'missing' };
    }
    case 'list':
      if (name === 'length') return { kind: 'found', type: { kind: 'integer' }, field: undefined };
      return isPlace.test(name)
        ? { kind: 'found', type: found(owner.items, owner, null), field: undefined }
        : { kind: 'missing' };
    case 'string':
    case 'enum':
      return name === 'length'
        ? { kind: 'found', type: { kind: 'integer' }, field: undefined }
        : { kind: 'missing' };
    case 'integer':
    case 'number':
    case 'boolean':
      return { kind: 'missing' };
    case 'union': {
      const steps = owner.members
        .map((member) => stepInto(member, name))
        .filter((step) => step.kind === 'found');
      if (steps.length === 0 && !owner.open) return { kind: 'missing' };
      const field = steps.find((step) => step.field !== undefined)?.field;
      const type = unionOf(steps.map((step) => step.type));
      return { kind: 'found', type: found(type, owner, isPlace.test(name) ? null : name), field };
    }
  }
}

/** The type of a variable, with its name where it leaves open what is inside. */
export function typeOfVariable(type: ValueType, name: string): ValueType {
  return withOrigin(type, { owner: undefined, step: name, depth: 0 });
}

/** The type of a field, or with null of the items, of a value. */
function found(type: ValueType, { origin: owner }: Holder, step: string | null): ValueType {
  if (!owner || owner.depth >= deepest || step === 'length') return type;
  return withOrigin(type, { owner, step, depth: owner.depth + 1 });
}

/** A type that may leave open what is inside. */
type Holder = Extract<ValueType, { readonly kind: 'any' | 'list' | 'map' | 'union' }>;

function withOrigin(type: ValueType, origin: ValueOrigin): ValueType {
  switch (type.kind) {
    case 'any':
    case 'list':
    case 'map':
    case 'union':
      return { ...type, origin };
    default:
      return type;
  }
}

/** Deeper parts of values are not told apart. */
const deepest = 16;

/** A place in a list. */
const isPlace = /^\d+$/u;

/** Follows the segments behind the first one, whose value has the type; behind a missing one nothing is known. */
export function follow(type: ValueType, segments: readonly PathSegment[], from: Field | undefined): Walked {
  let at = type;
  let field = from;
  for (const [index, segment] of segments.entries()) {
    if (index === 0) continue;
    const step = stepInto(at, segment.name);
    if (step.kind === 'missing') return { type: anyType, field: undefined, missing: { segment, owner: at } };
    at = step.type;
    field = step.field;
  }
  return { type: at, field, missing: undefined };
}

/** The type of the items that `#each` runs over. */
export function itemType(type: ValueType): ValueType {
  switch (type.kind) {
    case 'any':
      return found(anyType, type, null);
    case 'list':
      return found(type.items, type, null);
    case 'union': {
      const items = type.members.flatMap((member) => (member.kind === 'list' ? [member.items] : []));
      return found(unionOf(items), type, null);
    }
    default:
      return anyType;
  }
}
