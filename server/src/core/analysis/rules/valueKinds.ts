import type { PromptRule } from '../rule.js';

const orderSchema = `schemas:
  - name: order
    fields:
      - {name: customer, type: dict, nested_schema: customer}
      - {name: tags, type: list, item_type: string}
      - {name: note, type: string, required: false, nullable: true}
  - name: customer
    fields:
      - {name: name, type: string}
`;
const others = { 'prompts/schemas/order.yaml': orderSchema };

function orderPrompt(content: string, variable: string): string {
  return `id: example
format: text
template:
  content: "${content}"
  variables: [${variable}]
input_schema: order
`;
}

/** A map is printed as a whole. */
export const objectPrinted: PromptRule = {
  of: 'prompt',
  code: 'object-printed',
  severity: 'warning',
  example: { bad: orderPrompt('Dear {{«customer»}},', 'customer'), others },
  *check({ uses }) {
    for (const { broken, position, type, name, path, site } of uses) {
      if (broken || position !== 'printed' || type.kind !== 'map') continue;
      yield {
        span: site.map.toFileSpan(path.span),
        message: `'${name}' is a map and prints as '[object Object]', in the Python library as a dict. Print its fields.`,
      };
    }
  },
};

/** A list is printed as a whole. */
export const listPrinted: PromptRule = {
  of: 'prompt',
  code: 'list-printed',
  severity: 'info',
  example: { bad: orderPrompt('Tags: {{«tags»}}', 'tags'), others },
  *check({ uses }) {
    for (const { broken, position, type, name, path, site } of uses) {
      if (broken || position !== 'printed' || type.kind !== 'list') continue;
      yield {
        span: site.map.toFileSpan(path.span),
        message: `'${name}' is a list and prints as 'a,b', in the Python library as '['a', 'b']'. Use '{{#each}}' to say how.`,
      };
    }
  },
};

/** A loop runs over a value that has no items. */
export const eachOverScalar: PromptRule = {
  of: 'prompt',
  code: 'each-over-scalar',
  severity: 'warning',
  example: { bad: orderPrompt('{{#each «note»}}{{this}}{{/each}}', 'note'), others },
  *check({ uses, helperCalls }) {
    const lists = new Set(
      helperCalls.filter(({ helper }) => helper?.name === 'each').map(({ call }) => call.args[0]),
    );
    for (const { broken, type, name, path, site } of uses) {
      if (broken || !lists.has(path) || type.kind === 'any' || type.kind === 'list' || type.kind === 'map')
        continue;
      yield {
        span: site.map.toFileSpan(path.span),
        message: `'${name}' is neither a list nor a map, so the loop prints nothing.`,
      };
    }
  },
};

/** A value that may be missing is printed without a test. */
export const optionalUnguarded: PromptRule = {
  of: 'prompt',
  code: 'optional-unguarded',
  severity: 'hint',
  example: { bad: orderPrompt('Note: {{«note»}}', 'note'), others },
  *check({ uses }) {
    for (const { broken, guarded, field, position, name, path, scope, site } of uses) {
      // Another condition may well say the same as a test of the value itself.
      if (broken || guarded || scope.conditions > 0 || position !== 'printed' || !field || field.required)
        continue;
      if (field.default !== undefined && field.default !== null) continue;
      yield {
        span: site.map.toFileSpan(path.span),
        message: `'${name}' may be missing: it prints nothing then, and the Python library fails. Put it inside '{{#if}}'.`,
      };
    }
  },
};
