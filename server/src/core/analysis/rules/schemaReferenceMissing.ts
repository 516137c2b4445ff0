import { nearest } from '../../text/index.js';
import { changeScalar } from '../scalarEdits.js';
import type { PromptRule } from '../rule.js';

/** `input_schema` or `output_schema` names a schema that no file declares. */
export const schemaReferenceMissing: PromptRule = {
  of: 'prompt',
  code: 'schema-reference-missing',
  // The library loads the prompt all the same; the schema may lie outside the workspace.
  severity: 'warning',
  example: {
    bad: `id: example
format: text
template:
  content: Dear {{name}},
  variables: [name]
input_schema: «custmer»
`,
    fixed: `id: example
format: text
template:
  content: Dear {{name}},
  variables: [name]
input_schema: customer
`,
    others: {
      'prompts/schemas/customer.yaml': `schemas:
  - name: customer
    fields:
      - {name: name, type: string}
`,
    },
  },
  *check({ prompt, file, workspace }) {
    for (const reference of [prompt.inputSchema, prompt.outputSchema]) {
      if (!reference?.value || workspace.schema(reference.value, file.uri)) continue;
      const { value: name, span } = reference;
      const guess = nearest(
        name,
        workspace.schemaDeclarations().map((schema) => schema.name),
      );
      yield {
        span,
        message:
          `No file here declares the schema '${name}', so nothing checks the values, or rendering fails. ` +
          (guess === undefined ? `Declare it in 'schemas/${name}.yaml'.` : `Did you mean '${guess}'?`),
        fixes: guess === undefined ? [] : [changeScalar(file, span, guess)],
      };
    }
  },
};
