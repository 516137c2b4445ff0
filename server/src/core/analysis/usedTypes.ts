import type { Field, ValueOrigin, ValueType } from '../schema/index.js';
import type { PromptAnalysis } from './promptAnalysis.js';
import { anyType } from './typeFlow.js';

/** What the templates do with a value, or with a part of one. */
interface Use {
  readonly fields: Map<string, Use>;
  items: Use | undefined;
  /** Whether it is only tested, by `#if` and its like. */
  onlyTested: boolean;
}

/**
 * The types that variables without one are used as, by name: what is looped over is a list, what has fields a map, what is
 * tested and nothing else a boolean. A guess for forms and samples; nothing is refused on account of it.
 */
export function usedTypes({ uses, usesInFiles }: PromptAnalysis): ReadonlyMap<string, ValueType> {
  const variables = unused().fields;
  for (const { type, position, broken } of [...uses, ...usesInFiles]) {
    if (broken || type.kind !== 'any' || !type.origin) continue;
    const use = useAt(variables, type.origin);
    if (position !== 'test') use.onlyTested = false;
  }
  return new Map(Array.from(variables, ([name, use]) => [name, typeOf(use)] as const).filter(isSaid));
}

function unused(): Use {
  return { fields: new Map(), items: undefined, onlyTested: true };
}

function useAt(variables: Map<string, Use>, { owner, step }: ValueOrigin): Use {
  const holder = owner && useAt(variables, owner);
  if (step === null) return holder ? (holder.items ??= unused()) : unused();
  const fields = holder?.fields ?? variables;
  const known = fields.get(step) ?? unused();
  fields.set(step, known);
  return known;
}

function typeOf({ fields, items, onlyTested }: Use): ValueType {
  if (items && fields.size > 0) return anyType;
  if (items) return { kind: 'list', items: typeOf(items) };
  if (fields.size > 0) return { kind: 'map', fields: Array.from(fields, fieldOf), open: true };
  return onlyTested ? { kind: 'boolean' } : anyType;
}

function fieldOf([name, use]: readonly [string, Use]): Field {
  const unsaid = { default: undefined, description: undefined, declaredAt: undefined };
  return { name, type: typeOf(use), required: false, nullable: true, ...unsaid };
}

function isSaid([, type]: readonly [string, ValueType]): boolean {
  return type.kind !== 'any';
}
