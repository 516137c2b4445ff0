import type { InputType } from '../../../server/src/protocol/index.js';
import { t } from '../../l10n/l10n.js';

/** What a field's text means: a value, no value, or a problem to say at the field. */
export type FieldReading =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'unset' }
  | { readonly kind: 'problem'; readonly message: string };

/** Reads what was typed into a field of a type; numbers and JSON must parse, text is taken as it is. */
export function readField(type: InputType['kind'], text: string): FieldReading {
  if (text === '') return { kind: 'unset' };
  switch (type) {
    case 'string':
    case 'enum':
      return { kind: 'value', value: text };
    case 'boolean':
      return { kind: 'value', value: text === 'true' };
    case 'integer':
      return /^-?\d+$/.test(text.trim())
        ? { kind: 'value', value: Number(text) }
        : { kind: 'problem', message: t('Write a whole number.') };
    case 'number':
      return text.trim() !== '' && Number.isFinite(Number(text))
        ? { kind: 'value', value: Number(text) }
        : { kind: 'problem', message: t('Write a number.') };
    case 'list':
      return readJson(text, Array.isArray, t('Write a JSON list, as ["a", "b"].'));
    case 'map':
      return readJson(text, isObject, t('Write a JSON object, as {"a": 1}.'));
    case 'any':
      return readAny(text);
  }
}

/** The text that shows a value in its field. */
export function fieldText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function readJson(text: string, fits: (value: unknown) => boolean, expected: string): FieldReading {
  const value = parse(text);
  return fits(value) ? { kind: 'value', value } : { kind: 'problem', message: expected };
}

/** A value of unknown type is JSON when it is a list or a map, otherwise text. */
function readAny(text: string): FieldReading {
  const value = parse(text);
  return { kind: 'value', value: Array.isArray(value) || isObject(value) ? value : text };
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
