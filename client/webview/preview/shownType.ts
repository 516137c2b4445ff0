import type { InputType } from '../../../server/src/protocol/index.js';
import { isMap } from './valuesAt.js';

/** What a value of another type is edited as: fields that have no place for it would hide it. */
export function shownType(type: InputType, value: unknown): InputType {
  const fits = holders[type.kind]?.(value) ?? true;
  return fits || value === undefined || value === null ? type : { kind: 'any', label: type.label };
}

/** Whether a value fits into the control of a type; a text shows whatever it is given. */
const holders: Readonly<Partial<Record<InputType['kind'], (value: unknown) => boolean>>> = {
  list: Array.isArray,
  map: isMap,
  boolean: (value) => typeof value === 'boolean',
};
