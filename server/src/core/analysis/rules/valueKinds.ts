import type { ValueType } from '../../schema/index.js';
import { helperOf, type Dialect } from '../../dialects/index.js';
import { nodeAt } from '../../handlebars/index.js';
import { replaceInTemplate } from '../templateEdits.js';
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
  *check({ uses, dialect }) {
    const hasJson = helperOf(dialect, 'json') !== undefined;
    for (const { broken, position, type, name, path, site } of uses) {
      if (broken || position !== 'printed' || type.kind !== 'map') continue;
      const at = { start: path.span.start, end: path.span.start };
      yield {
        span: site.map.toFileSpan(path.span),
        message: `'${name}' is a map and prints as '[object Object]'${inPython(dialect, 'as a dict')}. Print its fields${hasJson ? `, or '{{json ${name}}}'` : ''}.`,
        fixes: hasJson
          ? [{ title: `Change to 'json ${name}'`, edits: [replaceInTemplate(site, at, 'json ')] }]
          : [],
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
  *check({ uses, dialect }) {
    for (const { broken, position, type, name, path, site } of uses) {
      if (broken || position !== 'printed' || type.kind !== 'list') continue;
      const tag = nodeAt(site.tree, path.span.start).findLast(({ kind }) => kind === 'mustache');
      const list = site.text.slice(path.span.start, path.span.end);
      const loop = `{{#each ${list}}}{{this}}{{#unless @last}}, {{/unless}}{{/each}}`;
      yield {
        span: site.map.toFileSpan(path.span),
        message: `'${name}' is a list and prints as 'a,b'${inPython(dialect, "as '['a', 'b']'")}. Use '{{#each}}' to say how.`,
        fixes: tag
          ? [{ title: "Change to '{{#each}}'", edits: [replaceInTemplate(site, tag.span, loop)] }]
          : [],
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
      if (broken || !lists.has(path) || !singleKinds.has(type.kind)) continue;
      yield {
        span: site.map.toFileSpan(path.span),
        message: `'${name}' is neither a list nor a map, so the loop prints nothing.`,
      };
    }
  },
};

const singleKinds: ReadonlySet<ValueType['kind']> = new Set([
  'string',
  'integer',
  'number',
  'boolean',
  'enum',
]);

/** What the Python library prints instead, in the files that it reads. */
function inPython({ id }: Dialect, how: string): string {
  return id === 'prompt-manager' ? `, in the Python library ${how}` : '';
}
