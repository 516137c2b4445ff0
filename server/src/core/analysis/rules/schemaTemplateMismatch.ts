import { readNames } from '../readNames.js';
import type { PromptRule } from '../rule.js';

/** The input schema asks for a value that no template of the prompt uses. */
export const schemaTemplateMismatch: PromptRule = {
  of: 'prompt',
  code: 'schema-template-mismatch',
  // A schema may serve several prompts; nothing fails.
  severity: 'off',
  example: {
    bad: `id: example
format: text
template:
  content: Dear {{name}},
  variables: [name]
input_schema: «customer»
`,
    others: {
      'prompts/schemas/customer.yaml': `schemas:
  - name: customer
    fields:
      - {name: name, type: string}
      - {name: city, type: string}
`,
    },
  },
  *check(facts) {
    const { prompt, inputSchema } = facts;
    const { inputSchema: reference, templates, declared = [] } = prompt;
    if (!reference || !inputSchema || templates.length === 0) return;
    if (templates.some(({ errors }) => errors.length > 0)) return;
    const used = readNames(facts);
    if (used === 'all') return;
    const listed = new Set(declared.map(({ value }) => value));
    const unused = inputSchema.fields.filter(
      ({ name, required }) => required && !used.has(name) && !listed.has(name),
    );
    if (unused.length === 0) return;
    const names = unused.map(({ name }) => `'${name}'`).join(', ');
    yield {
      span: reference.span,
      message: `The schema '${inputSchema.name}' asks for ${names}, which no template of this prompt uses. Use it, or take it out of the schema.`,
    };
  },
};
