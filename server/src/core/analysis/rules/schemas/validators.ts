import { entryOf, textOf, valueOf, type MapNode } from '../../../notation/index.js';
import type { FileRule } from '../../rule.js';
import { renameKey } from './schemaEdits.js';
import { splitRange } from './splitRange.js';
import { fieldParts, type FieldPart, type ValidatorPart } from './schemaParts.js';

const path = 'prompts/schemas/mail.yaml';

/** A schema file with one field. */
function example(field: string): string {
  return `schemas:
  - name: mail
    fields:
      - ${field}
`;
}

/** Validators that the library builds and throws away. */
export const validatorNotEnforced: FileRule = {
  of: 'file',
  code: 'validator-not-enforced',
  severity: 'warning',
  where: 'schemas',
  example: {
    path,
    bad: example('{name: age, type: integer, validators: [{type: «range», min_value: 1, max_value: 9}]}'),
    fixed: example(
      '{name: age, type: integer, validators: [{type: min_value, min_value: 1}, {type: max_value, max_value: 9}]}',
    ),
  },
  *check({ file }) {
    for (const field of fieldParts(file))
      for (const validator of field.validators) {
        const place = valueOf(validator.node, 'type');
        const message = place && unenforced(field, validator);
        if (place && message !== undefined)
          yield { span: place.span, message, fixes: isNumber(field.type) ? splitRange(file, validator) : [] };
      }
  },
};

function unenforced(field: FieldPart, { type = '' }: ValidatorPart): string | undefined {
  const takes = enforced[type];
  if (!takes)
    return never.has(type)
      ? `The Python library loads '${type}' and never enforces it: ${instead(field.type, type)}.`
      : undefined;
  if (field.type === undefined || takes.includes(field.type) || field.type === 'enum') return undefined;
  return `The Python library ignores '${type}' on a field of the type '${field.type}'; it works on ${takes.map((name) => `'${name}'`).join(' and ')}.`;
}

/** What is enforced in its place, if anything. */
function instead(of: string | undefined, type: string): string {
  if (type === 'range' && isNumber(of)) return "write 'min_value' and 'max_value' instead";
  if (type === 'enum' && (of === 'string' || of === 'enum'))
    return "write a 'regex' such as '^(a|b)$' instead";
  return of === 'string' && type !== 'custom'
    ? "add a 'regex', or check it in the program"
    : 'check it in the program';
}

function isNumber(type: string | undefined): boolean {
  return type === 'integer' || type === 'float';
}

const never: ReadonlySet<string> = new Set([
  'range',
  'enum',
  'custom',
  'email',
  'url',
  'uuid',
  'date',
  'datetime',
]);

/** The types on which the others are enforced. */
const enforced: Readonly<Partial<Record<string, readonly string[]>>> = {
  min_length: ['string', 'list'],
  max_length: ['string', 'list'],
  min_value: ['integer', 'float'],
  max_value: ['integer', 'float'],
  regex: ['string'],
};

const lengths: Readonly<Partial<Record<string, string>>> = {
  min_length: 'min_value',
  max_length: 'max_value',
  min_value: 'min_value',
  max_value: 'max_value',
};

/** `{type: min_length, value: 3}`. */
export const lengthUsesValue: FileRule = {
  of: 'file',
  code: 'length-uses-value',
  // The library loads it, and checks nothing.
  severity: 'warning',
  where: 'schemas',
  example: {
    path,
    bad: example('{name: tone, type: string, validators: [{type: min_length, «value»: 3}]}'),
    fixed: example('{name: tone, type: string, validators: [{type: min_length, min_value: 3}]}'),
  },
  *check({ file }) {
    for (const { node, type = '' } of fieldParts(file).flatMap(({ validators }) => validators)) {
      const right = lengths[type];
      const entry = entryOf(node, 'value');
      if (right === undefined || !entry || entryOf(node, right)) continue;
      yield {
        span: entry.key.span,
        message: `The Python library never uses 'value', so '${type}' does nothing; write '${right}'.`,
        fixes: renameKey(file, entry.key, right),
      };
    }
  },
};

/** `{type: min_length, max_value: 3}`. */
export const boundOnWrongKey: FileRule = {
  of: 'file',
  code: 'bound-on-wrong-key',
  severity: 'warning',
  where: 'schemas',
  example: {
    path,
    bad: example('{name: tone, type: string, validators: [{type: min_length, «max_value»: 3}]}'),
    fixed: example('{name: tone, type: string, validators: [{type: min_length, min_value: 3}]}'),
  },
  *check({ file }) {
    for (const { node, type = '' } of fieldParts(file).flatMap(({ validators }) => validators)) {
      const right = lengths[type];
      const entry = entryOf(node, right === 'min_value' ? 'max_value' : 'min_value');
      if (right === undefined || !entry || entryOf(node, right)) continue;
      yield {
        span: entry.key.span,
        message: `'${type}' takes its bound from '${right}', so it does nothing.`,
        fixes: renameKey(file, entry.key, right),
      };
    }
  },
};

/** A validator without the parameter that its type needs. */
export const validatorMissingParameter: FileRule = {
  of: 'file',
  code: 'validator-missing-parameter',
  severity: 'error',
  where: 'schemas',
  example: { path, bad: example('{name: tone, type: string, validators: [{type: «regex»}]}') },
  *check({ file }) {
    for (const { node, type = '' } of fieldParts(file).flatMap(({ validators }) => validators)) {
      const place = valueOf(node, 'type');
      const missing = (needed[type]?.keys ?? []).filter((key) => !isGiven(node, key));
      if (!place || missing.length === 0) continue;
      yield {
        span: place.span,
        message: `${needed[type]?.message ?? ''}: the Python library refuses the file.`,
      };
    }
  },
};

const needed: Readonly<
  Partial<Record<string, { readonly keys: readonly string[]; readonly message: string }>>
> = {
  regex: { keys: ['pattern'], message: "Regex validator requires 'pattern' parameter" },
  enum: { keys: ['allowed_values'], message: "Enum validator requires 'allowed_values' parameter" },
  range: {
    keys: ['min_value', 'max_value'],
    message: "Range validator requires 'min_value' and 'max_value' parameters",
  },
  custom: { keys: ['custom_function'], message: "Custom validator requires 'custom_function' parameter" },
};

function isGiven(node: MapNode, key: string): boolean {
  const value = valueOf(node, key);
  if (value?.kind === 'list') return value.items.length > 0;
  return textOf(value) !== undefined && textOf(value) !== '';
}

/** A length that is no whole number, or below zero; a fraction as the bound of an integer. */
export const boundUnusable: FileRule = {
  of: 'file',
  code: 'bound-unusable',
  severity: 'error',
  where: 'schemas',
  example: {
    path,
    bad: example('{name: tone, type: string, validators: [{type: min_length, min_value: «3.0»}]}'),
  },
  *check({ file }) {
    for (const field of fieldParts(file))
      for (const { node, type = '' } of field.validators) {
        const bound = valueOf(node, lengths[type] ?? '');
        if (bound?.kind !== 'scalar' || !enforced[type]?.includes(field.type ?? '')) continue;
        const isLength = type.endsWith('length');
        const { data } = bound;
        const wrong = isLength
          ? typeof data === 'number' || (typeof data === 'bigint' && data < 0n)
          : field.type === 'integer' && typeof data === 'number' && !Number.isInteger(data);
        if (!wrong) continue;
        yield {
          span: bound.span,
          message: isLength
            ? `A length is a whole number from 0, written without a dot: with this one every validation fails in the Python library.`
            : `The bound of an integer is a whole number: with this one every validation fails in the Python library.`,
        };
      }
  },
};
