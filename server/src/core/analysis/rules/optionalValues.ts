import { guardFixes } from '../guardFixes.js';
import type { VariableUse } from '../promptAnalysis.js';
import type { PromptRule } from '../rule.js';

/** A value that may be missing is printed without a test. */
export const optionalUnguarded: PromptRule = {
  of: 'prompt',
  code: 'optional-unguarded',
  severity: 'hint',
  example: {
    bad: `id: example
format: text
template:
  content: "Note: {{«note»}}"
  variables: [note]
input_schema: order
`,
    fixed: `id: example
format: text
template:
  content: "Note: {{#if note}}{{note}}{{/if}}"
  variables: [note]
input_schema: order
`,
    others: {
      'prompts/schemas/order.yaml': `schemas:
  - name: order
    fields:
      - {name: note, type: string, required: false, nullable: true}
`,
    },
  },
  *check({ uses, file, configuration }) {
    // Where the Python library reads the file, 'pybars-missing-variable' tells of it.
    if (file.dialect === 'prompt-manager' && configuration.readers.has('python-library')) return;
    for (const use of uses) {
      if (use.position !== 'printed' || !mayBeMissing(use)) continue;
      yield {
        span: use.site.map.toFileSpan(use.path.span),
        message: `'${use.name}' may be missing and prints nothing then${file.dialect === 'prompt-manager' ? ', and the Python library fails' : ''}. Put it inside '{{#if}}'.`,
        fixes: guardFixes(use),
      };
    }
  },
};

/** `{{json x}}` prints the word `undefined` when there is no value. */
export const jsonUndefined: PromptRule = {
  of: 'prompt',
  code: 'json-undefined',
  severity: 'warning',
  where: ['dotprompt', 'firebase'],
  example: {
    path: 'prompts/example.prompt',
    bad: '---\ninput:\n  schema:\n    order?: any\n---\nThe order: {{json «order»}}\n',
    fixed: '---\ninput:\n  schema:\n    order?: any\n---\nThe order: {{#if order}}{{json order}}{{/if}}\n',
  },
  *check({ helperCalls, uses }) {
    const printed = new Set(
      helperCalls.filter(({ helper }) => helper?.name === 'json').map(({ call }) => call.args[0]),
    );
    for (const use of uses) {
      if (!printed.has(use.path) || !mayBeMissing(use)) continue;
      yield {
        span: use.site.map.toFileSpan(use.path.span),
        message: `'${use.name}' may be missing, and the word 'undefined' is sent then. Put it inside '{{#if}}'.`,
        fixes: guardFixes(use),
      };
    }
  },
};

/** Whether nothing says that a value is there; another condition may well say the same as a test of the value itself. */
function mayBeMissing({ broken, guarded, field, scope }: VariableUse): boolean {
  if (broken || guarded || scope.conditions > 0 || !field || field.required) return false;
  return field.default === undefined || field.default === null;
}
