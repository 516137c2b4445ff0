import { guardFixes } from '../guardFixes.js';
import type { VariableUse } from '../promptAnalysis.js';
import type { PromptFacts, PromptRule } from '../rule.js';
import type { Scope } from '../scope.js';
import { replaceInTemplate } from '../templateEdits.js';
import { promptWith, pythonDialects } from './pythonDialects.js';

const orderSchema = {
  'prompts/schemas/order.yaml': `schemas:
  - name: order
    fields:
      - {name: note, type: string, nullable: true}
      - {name: tags, type: list, item_type: string}
      - {name: options, type: dict}
      - {name: price, type: float}
      - {name: items, type: list, item_type: string, required: false, nullable: true}
`,
};

function orderPrompt(content: string, variable: string): string {
  return `${promptWith(content, variable)}input_schema: order\n`;
}

/** Missing values and null are errors in pybars4. */
export const pybarsMissingVariable: PromptRule = {
  of: 'prompt',
  code: 'pybars-missing-variable',
  severity: 'warning',
  reader: 'python-library',
  where: pythonDialects,
  example: {
    bad: orderPrompt('Note: {{«note»}}', 'note'),
    fixed: orderPrompt('Note: {{#if note}}{{note}}{{/if}}', 'note'),
    others: orderSchema,
  },
  *check({ uses, configuration }) {
    // What may be left out is told by 'optional-unguarded' where nobody reads the files with Python.
    const isRead = configuration.readers.has('python-library');
    for (const use of uses) {
      const { broken, guarded, field, position, name, path, scope, site } = use;
      if (broken || guarded || position !== 'printed' || !field || scope.conditions > 0) continue;
      const mayBeLeftOut = !field.required && (field.default === undefined || field.default === null);
      if (!(field.required && field.nullable) && !(isRead && mayBeLeftOut)) continue;
      yield {
        span: site.map.toFileSpan(path.span),
        message: `'${name}' may be missing or null, which is an error in the Python library. Put it inside '{{#if}}'.`,
        fixes: guardFixes(use),
      };
    }
  },
};

/** An empty map is false in pybars4 and true in Handlebars. */
export const pybarsEmptyMapTruthy: PromptRule = {
  of: 'prompt',
  code: 'pybars-empty-map-truthy',
  severity: 'warning',
  reader: 'python-library',
  where: pythonDialects,
  example: {
    bad: orderPrompt('{{#if «options»}}There are options.{{/if}}', 'options'),
    others: orderSchema,
  },
  *check({ uses }) {
    for (const { broken, position, type, name, path, site } of uses) {
      if (broken || position !== 'test' || type.kind !== 'map') continue;
      yield {
        span: site.map.toFileSpan(path.span),
        message: `'${name}' is a map: when it is empty, it counts as true here and as false in the Python library. Test one of its fields.`,
      };
    }
  },
};

/** `../` fails inside `#with` in pybars4. */
export const pybarsWithParent: PromptRule = {
  of: 'prompt',
  code: 'pybars-with-parent',
  severity: 'warning',
  reader: 'python-library',
  where: pythonDialects,
  example: {
    bad: promptWith('{{#with user}}{{name}} of {{«../city»}}{{/with}}', 'user, city'),
    fixed: promptWith('{{#with user}}{{name}} of {{@root.city}}{{/with}}', 'user, city'),
  },
  *check({ uses }) {
    for (const { broken, path, resolves, scope, site } of uses) {
      if (broken || path.depth === 0 || !leavesWith(scope, path.depth)) continue;
      const [first] = path.segments;
      const isVariable = resolves.kind === 'declaration' || resolves.kind === 'undeclared';
      yield {
        span: site.map.toFileSpan(path.span),
        message:
          "The Python library fails at '../' inside '{{#with}}'. Write '@root.' and the name of the variable.",
        fixes:
          isVariable && first
            ? [
                {
                  title: `Change to '@root.${first.name}'`,
                  edits: [
                    replaceInTemplate(site, { start: path.span.start, end: first.span.start }, '@root.'),
                  ],
                },
              ]
            : [],
      };
    }
  },
};

/** `@key` has no value over a list in pybars4. */
export const pybarsKeyOnList: PromptRule = {
  of: 'prompt',
  code: 'pybars-key-on-list',
  severity: 'warning',
  reader: 'python-library',
  where: pythonDialects,
  example: {
    bad: orderPrompt('{{#each tags}}{{«@key»}}: {{this}} {{/each}}', 'tags'),
    fixed: orderPrompt('{{#each tags}}{{@index}}: {{this}} {{/each}}', 'tags'),
    others: orderSchema,
  },
  *check({ dataUses, uses }) {
    const lists = new Set(uses.filter(({ type }) => type.kind === 'list').map(({ path }) => path));
    for (const { broken, name, path, scope, site, span } of dataUses) {
      const { context } = scope;
      if (broken || name !== 'key' || context.kind !== 'item' || context.of.kind !== 'path') continue;
      if (!lists.has(context.of)) continue;
      yield {
        span,
        message:
          "The Python library has no '@key' in a loop over a list, and rendering fails. Write '@index'.",
        fixes: [{ title: "Change to '@index'", edits: [replaceInTemplate(site, path.span, '@index')] }],
      };
    }
  },
};

/** A position that a list does not have is an error in pybars4. */
export const pybarsIndexRange: PromptRule = {
  of: 'prompt',
  code: 'pybars-index-range',
  severity: 'hint',
  reader: 'python-library',
  where: pythonDialects,
  example: {
    bad: promptWith('Above all: {{«rules.[0]»}}', 'rules'),
    fixed: promptWith('Above all: {{lookup rules 0}}', 'rules'),
  },
  *check({ uses }) {
    for (const { broken, guarded, path, position, site } of uses) {
      const last = path.segments.at(-1);
      if (broken || guarded || path.segments.length < 2 || !last || !/^\d+$/.test(last.name)) continue;
      const owner = site.text.slice(path.span.start, last.span.start).replace(/[./]$/, '');
      yield {
        span: site.map.toFileSpan(path.span),
        message: `In the Python library it is an error when the list has no item ${last.name}. Write 'lookup ${owner} ${last.name}'.`,
        fixes:
          position === 'printed'
            ? [
                {
                  title: `Change to 'lookup ${owner} ${last.name}'`,
                  edits: [replaceInTemplate(site, path.span, `lookup ${owner} ${last.name}`)],
                },
              ]
            : [],
      };
    }
  },
};

/** Numbers with a fraction are printed in the notation of Python. */
export const pybarsNumberText: PromptRule = {
  of: 'prompt',
  code: 'pybars-number-text',
  severity: 'info',
  reader: 'python-library',
  where: pythonDialects,
  example: { bad: orderPrompt('Price: {{«price»}}', 'price'), others: orderSchema },
  *check({ uses }) {
    for (const { broken, position, type, name, path, site } of uses) {
      if (broken || position !== 'printed' || type.kind !== 'number') continue;
      yield {
        span: site.map.toFileSpan(path.span),
        message: `'${name}' is a number that the Python library prints in its own notation: '1.0' where '1' is printed here.`,
      };
    }
  },
};

/** A variable that may be missing has the name of a method, which pybars4 then calls. */
export const pythonMethodName: PromptRule = {
  of: 'prompt',
  code: 'python-method-name',
  severity: 'warning',
  reader: 'python-library',
  where: pythonDialects,
  example: {
    bad: orderPrompt('{{#each «items»}}{{this}}{{/each}}', 'items'),
    others: orderSchema,
  },
  *check(facts) {
    for (const use of facts.uses) {
      if (use.broken || !dictMethods.has(use.name) || !mayBeMissing(use, facts)) continue;
      yield {
        span: use.span,
        message: `'${use.name}' is a method in Python, which the Python library calls when the value is missing. Rename the variable.`,
      };
    }
  },
};

const dictMethods: ReadonlySet<string> = new Set([
  'clear',
  'copy',
  'fromkeys',
  'get',
  'items',
  'keys',
  'pop',
  'popitem',
  'setdefault',
  'update',
  'values',
]);

function mayBeMissing({ resolves }: VariableUse, { prompt }: PromptFacts): boolean {
  if (resolves.kind === 'undeclared') return prompt.declared !== undefined;
  return resolves.kind === 'declaration' && resolves.declaration.field?.required === false;
}

/** Whether one of the levels that `../` leaves is that of a `#with`. */
function leavesWith(scope: Scope, depth: number): boolean {
  let at: Scope | undefined = scope;
  for (let level = 0; level < depth && at; level++, at = at.parent)
    if (at.context.kind === 'value') return true;
  return false;
}
