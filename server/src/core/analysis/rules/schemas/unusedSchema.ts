import { valueOf } from '../../../notation/index.js';
import type { FileRule } from '../../rule.js';
import { schemaParts } from './schemaParts.js';

/** A schema that no prompt and no field of another schema names, where others are named: programs may use them all. */
export const unusedSchema: FileRule = {
  of: 'file',
  code: 'unused-schema',
  severity: 'hint',
  where: 'schemas',
  example: {
    path: 'prompts/schemas/mail.yaml',
    bad: `schemas:
  - name: «mail»
    fields: [{name: tone, type: string}]
`,
    others: {
      'prompts/order.yaml': 'id: order\nformat: text\ntemplate: {content: Hello!}\ninput_schema: order\n',
    },
  },
  *check({ file, workspace }) {
    for (const { node, name } of schemaParts(file)) {
      const at = valueOf(node, 'name');
      if (name === undefined || !at || !workspace.isUnusedSchema(name)) continue;
      yield {
        span: at.span,
        message: `No prompt here names the schema '${name}' as 'input_schema' or 'output_schema'. Remove it if no program does either.`,
        tag: 'unnecessary',
      };
    }
  },
};
