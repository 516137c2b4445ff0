import { schemaOrder, fieldOrder } from '../../../formats/index.js';
import { entryOf, valueOf } from '../../../notation/index.js';
import { fieldReaders } from '../../../prompt/index.js';
import type { FileRule } from '../../rule.js';
import { addKey, setWord } from './schemaEdits.js';
import { fieldParts, schemaParts } from './schemaParts.js';

/** `type: enum`: the library has no type for it. */
export const enumTypeUnusable: FileRule = {
  of: 'file',
  code: 'enum-type-unusable',
  severity: 'warning',
  where: 'schemas',
  example: {
    path: 'prompts/schemas/mail.yaml',
    bad: `schemas:
  - name: mail
    fields:
      - {name: tone, type: «enum»}
`,
    fixed: `schemas:
  - name: mail
    fields:
      - {name: tone, type: string}
`,
  },
  *check({ file }) {
    for (const { node, type, name = '', validators } of fieldParts(file)) {
      const place = valueOf(node, 'type');
      if (type !== 'enum' || !place) continue;
      const values = validators.some((validator) => validator.type === 'enum');
      yield {
        span: place.span,
        message: `The Python library cannot use 'type: enum': every validation of '${name}' fails there. Write 'type: string'${values ? '' : " with an 'enum' validator"}.`,
        fixes: setWord(file, node, 'type', 'string'),
      };
    }
  },
};

/** A list that does not say what its items are. */
export const listWithoutItem: FileRule = {
  of: 'file',
  code: 'list-without-item',
  severity: 'error',
  where: 'schemas',
  example: {
    path: 'prompts/schemas/mail.yaml',
    bad: `schemas:
  - name: mail
    fields:
      - name: lines
        type: «list»
`,
    fixed: `schemas:
  - name: mail
    fields:
      - name: lines
        type: list
        item_type: any
`,
  },
  *check({ file }) {
    for (const { node, type } of fieldParts(file)) {
      const place = valueOf(node, 'type');
      if (type !== 'list' || !place || isWritten(node, 'item_type') || isWritten(node, 'item_schema'))
        continue;
      yield {
        span: place.span,
        message:
          "List type requires either 'item_type' or 'item_schema': the Python library refuses the file.",
        fixes: addKey(file, node, { key: 'item_type', value: 'any', order: fieldOrder }),
      };
    }
  },
};

/** `required: false` alone. */
export const optionalWithoutDefault: FileRule = {
  of: 'file',
  code: 'optional-without-default',
  severity: 'error',
  where: 'schemas',
  example: {
    path: 'prompts/schemas/mail.yaml',
    bad: `schemas:
  - name: mail
    fields:
      - {name: tone, type: string, required: «false»}
`,
    fixed: `schemas:
  - name: mail
    fields:
      - {name: tone, type: string, required: false, nullable: true}
`,
  },
  *check({ file }) {
    for (const { node, name = '' } of fieldParts(file)) {
      const place = valueOf(node, 'required');
      if (
        !isFlag(place, false) ||
        !isNothing(valueOf(node, 'default')) ||
        isFlag(valueOf(node, 'nullable'), true)
      )
        continue;
      yield {
        span: place.span,
        message: `Non-required field '${name}' should have a default value or be nullable: the Python library refuses the file.`,
        fixes: entryOf(node, 'nullable')
          ? setWord(file, node, 'nullable', 'true')
          : addKey(file, node, { key: 'nullable', value: 'true', order: fieldOrder }),
      };
    }
  },
};

/** `allow_extra: true` while `strict` is true, which it is when nothing is said. */
export const allowExtraStrict: FileRule = {
  of: 'file',
  code: 'allow-extra-strict',
  severity: 'error',
  where: 'schemas',
  example: {
    path: 'prompts/schemas/mail.yaml',
    bad: `schemas:
  - name: mail
    fields: [{name: tone, type: string}]
    allow_extra: «true»
`,
    fixed: `schemas:
  - name: mail
    fields: [{name: tone, type: string}]
    strict: false
    allow_extra: true
`,
  },
  *check({ file }) {
    for (const { node } of schemaParts(file)) {
      const place = valueOf(node, 'allow_extra');
      const strict = valueOf(node, 'strict');
      if (!isFlag(place, true) || (strict && !isFlag(strict, true))) continue;
      yield {
        span: place.span,
        message:
          "Cannot have both 'strict' and 'allow_extra' set to True, and 'strict' is true when nothing is said: use 'strict: false'.",
        fixes: strict
          ? setWord(file, node, 'strict', 'false')
          : addKey(file, node, { key: 'strict', value: 'false', order: schemaOrder }),
      };
    }
  },
};

type Written = NonNullable<ReturnType<typeof valueOf>>;

/** Whether a value is a truth value as the library reads it, which takes words and numbers as well. */
function isFlag(node: Written | undefined, flag: boolean): node is Written {
  if (node?.kind !== 'scalar') return false;
  const faults = new fieldReaders.Faults();
  return fieldReaders.boolean(node.data, '', faults) === flag && faults.found.length === 0;
}

function isWritten(node: Written, key: string): boolean {
  const value = valueOf(node, key);
  return !isNothing(value) && !(value?.kind === 'scalar' && value.text === '');
}

function isNothing(value: Written | undefined): boolean {
  return value === undefined || (value.kind === 'scalar' && value.type === 'null');
}
