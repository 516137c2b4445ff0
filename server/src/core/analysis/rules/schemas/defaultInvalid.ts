import { schemasIn } from '../../../formats/index.js';
import { valueOf } from '../../../notation/index.js';
import { validateValue } from '../../../schema/index.js';
import type { FileRule } from '../../rule.js';
import { schemaParts } from './schemaParts.js';

/** A default that breaks the rules of its own field; the library checks no default. */
export const defaultInvalid: FileRule = {
  of: 'file',
  code: 'default-invalid',
  severity: 'warning',
  where: 'schemas',
  example: {
    path: 'prompts/schemas/mail.yaml',
    bad: `schemas:
  - name: mail
    fields: [{name: words, type: integer, default: «many»}]
`,
  },
  *check({ file }) {
    const declared = schemasIn(file);
    for (const { name, fields } of schemaParts(file)) {
      const schema = declared.find((one) => one.name === name);
      for (const part of fields) {
        const place = valueOf(part.node, 'default');
        const field = schema?.fields.find((one) => one.name === part.name);
        if (!place || field?.default === undefined || field.declaredAt?.uri !== file.uri) continue;
        const [fault] = validateValue(field.type, field.default).errors;
        if (!fault) continue;
        const at = fault.path === '' ? '' : ` at '${fault.path}'`;
        yield {
          span: place.span,
          message: `The default of '${field.name}' breaks the rules of its own field${at}, and nothing checks it: ${fault.message}.`,
        };
      }
    }
  },
};
