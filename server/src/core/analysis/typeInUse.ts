import type { Field, ValueOrigin, ValueType } from '../schema/index.js';
import type { PromptAnalysis } from './promptAnalysis.js';
import { anyType } from './typeFlow.js';

/** What the templates do with a value, or with a part of one. */
export interface Use {
  readonly fields: Map<string, Use>;
  items: Use | undefined;
  /** Whether it is only tested, by `#if` and its like. */
  onlyTested: boolean;
}

/** What the templates do with the variables whose types leave something open, by name. */
export function usesOfVariables({ uses, usesInFiles }: PromptAnalysis): ReadonlyMap<string, Use> {
  const variables = unused().fields;
  for (const { type, position, broken } of [...uses, ...usesInFiles]) {
    if (broken || !('origin' in type)) continue;
    const use = useAt(variables, type.origin);
    if (position !== 'test') use.onlyTested = false;
  }
  return variables;
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

/**
 * A type with what its value is used as where it leaves that open: what is looped over is a list, what has fields a map,
 * what is tested and nothing else a boolean. A guess for forms and samples; nothing is refused on account of it.
 */
export function typeInUse(type: ValueType, use: Use | undefined): ValueType {
  if (!use) return type;
  switch (type.kind) {
    case 'any':
      return guessed(use);
    case 'list':
      return { ...type, items: typeInUse(type.items, use.items) };
    case 'map': {
      const known = type.fields.map((field) => ({
        ...field,
        type: typeInUse(field.type, use.fields.get(field.name)),
      }));
      const names = new Set(known.map(({ name }) => name));
      const more = type.open && !type.others ? fieldsOf(use).filter(({ name }) => !names.has(name)) : [];
      return { ...type, fields: [...known, ...more] };
    }
    default:
      return type;
  }
}

function guessed(use: Use): ValueType {
  const { fields, items, onlyTested } = use;
  if (items && fields.size > 0) return anyType;
  if (items) return { kind: 'list', items: guessed(items) };
  if (fields.size > 0) return { kind: 'map', fields: fieldsOf(use), open: true };
  return onlyTested ? { kind: 'boolean' } : anyType;
}

function fieldsOf({ fields }: Use): readonly Field[] {
  const unsaid = { default: undefined, description: undefined, declaredAt: undefined };
  return Array.from(fields, ([name, use]) => {
    return { name, type: guessed(use), required: false, nullable: true, ...unsaid };
  });
}
