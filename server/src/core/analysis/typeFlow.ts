import type { PathSegment } from '../handlebars/index.js';
import { unionOf, type Field, type ValueType } from '../schema/index.js';

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
      return { kind: 'found', type: partOf(owner, name), field: undefined };
    case 'map': {
      const field = owner.fields.find((candidate) => candidate.name === name);
      if (field) return { kind: 'found', type: field.type, field };
      return owner.open
        ? { kind: 'found', type: owner.others ?? anyType, field: undefined }
        : { kind: 'missing' };
    }
    case 'list':
      if (name === 'length') return { kind: 'found', type: { kind: 'integer' }, field: undefined };
      return isPlace.test(name)
        ? { kind: 'found', type: owner.items, field: undefined }
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
      const found = owner.members
        .map((member) => stepInto(member, name))
        .filter((step) => step.kind === 'found');
      if (found.length === 0)
        return owner.open ? { kind: 'found', type: anyType, field: undefined } : { kind: 'missing' };
      const field = found.find((step) => step.field !== undefined)?.field;
      return { kind: 'found', type: unionOf(found.map(({ type }) => type)), field };
    }
  }
}

/** A variable of whose value nothing is known: what is found inside of it is told by where it was found. */
export function unknownVariable(name: string): ValueType {
  return { kind: 'any', origin: { owner: undefined, step: name, depth: 0 } };
}

/** A field, or with null the items, of a value of which nothing is known. */
function partOf({ origin: owner }: ValueType & { kind: 'any' }, name: string | null): ValueType {
  if (!owner || owner.depth >= deepest || name === 'length') return anyType;
  const step = name !== null && isPlace.test(name) ? null : name;
  return { kind: 'any', origin: { owner, step, depth: owner.depth + 1 } };
}

/** Deeper parts of unknown values are not told apart. */
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
  if (type.kind === 'union')
    return unionOf(type.members.flatMap((member) => (member.kind === 'list' ? [member.items] : [])));
  if (type.kind === 'any') return partOf(type, null);
  return type.kind === 'list' ? type.items : anyType;
}
