import assert from 'node:assert/strict';
import fc from 'fast-check';
import Handlebars from 'handlebars';
import { analyzePrompt, readPromptFile, type VariableUse } from '../../../server/src/core/index.js';
import { uriOf, workspaceOf } from '../../support/workspaceOf.js';

const schema = `schemas:
  - name: order
    fields:
      - {name: tone, type: string}
      - {name: urgent, type: boolean}
      - {name: items, type: list, item_schema: item}
      - {name: customer, type: dict, nested_schema: customer}
  - name: item
    fields:
      - {name: title, type: string}
      - {name: tags, type: list, item_type: string}
  - name: customer
    fields:
      - {name: name, type: string}
      - {name: address, type: dict, nested_schema: address}
  - name: address
    fields:
      - {name: city, type: string}
`;

const workspace = workspaceOf({ 'prompts/schemas/order.yaml': schema });

/** Data of that shape: every list has one item, everything counts as true. */
const data = {
  tone: 'warm',
  urgent: true,
  items: [{ title: 'Lamp', tags: ['new'] }],
  customer: { name: 'Ann', address: { city: 'Bergen' } },
};

const names = [
  'tone',
  'urgent',
  'items',
  'customer',
  'title',
  'tags',
  'name',
  'address',
  'city',
  'other',
  'it',
];
const name = fc.constantFrom(...names);
const path = fc
  .tuple(
    fc.constantFrom('', '', '', '../', '../../', '../../../', 'this.', './', '@root.', '../this.'),
    name,
    fc.constantFrom('', '', '', '.city', '.address', '.length'),
  )
  .map((parts) => parts.join(''));
const blocks: readonly (readonly [open: string, close: string])[] = [
  ['#each items', 'each'],
  ['#each tags', 'each'],
  ['#each items as |it|', 'each'],
  ['#with customer', 'with'],
  ['#with address as |it|', 'with'],
  ['#with this', 'with'],
  ['#with @root', 'with'],
  ['#if urgent', 'if'],
  ['#if @root.urgent', 'if'],
  ['#unless other', 'unless'],
  ['#customer', 'customer'],
  ['#items', 'items'],
  ['#urgent', 'urgent'],
  ['^other', 'other'],
  ['#if other}}{{else each items', 'if'],
  ['#each other}}{{else', 'each'],
  ['#if other}}{{else if urgent', 'if'],
];

const { template } = fc.letrec<{ template: string; node: string }>((tie) => ({
  template: fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((nodes) => nodes.join('')),
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    path.map((text) => `[{{${text}}}]`),
    fc
      .tuple(fc.constantFrom(...blocks), tie('template'))
      .map(([[open, close], body]) => `{{${open}}}${body}{{/${close}}}`),
  ),
}));

describe('the scope model', () => {
  it('says of every path whether handlebars.js prints something for it', () => {
    fc.assert(
      fc.property(template, (content) => {
        const numbered = numberTags(content);
        const printed = new Map(
          [...render(numbered).matchAll(/\[(\d+):([^\]]*)\]?/gu)].map(([, index, text]) => [
            index ?? '',
            text !== '',
          ]),
        );
        for (const use of usesOf(numbered)) {
          const index = /\[(\d+):\{\{$/u.exec(use.site.text.slice(0, use.path.span.start))?.[1];
          const expected = printsSomething(use);
          if (index === undefined || expected === undefined || !printed.has(index)) continue;
          assert.equal(
            expected,
            printed.get(index),
            `${content}: ${use.site.text.slice(use.path.span.start, use.path.span.end)} is ${use.resolves.kind}`,
          );
        }
      }),
      { numRuns: Number(process.env['SCOPE_RUNS'] ?? 100) },
    );
  });
});

/** Puts a number before each tag that prints, to find its output again. */
function numberTags(content: string): string {
  let index = 0;
  return content.replaceAll('[{{', () => `[${index++}:{{`);
}

function render(content: string): string {
  return Handlebars.compile(content, { noEscape: true })(data);
}

function usesOf(content: string): readonly VariableUse[] {
  const prompt = `id: p\nformat: text\ntemplate:\n  content: ${JSON.stringify(content)}\ninput_schema: order\n`;
  return analyzePrompt(readPromptFile(uriOf('prompts/p.yaml'), prompt), 0, workspace).uses;
}

/** Undefined where the model does not claim to know. */
function printsSomething({ resolves, missing }: VariableUse): boolean | undefined {
  switch (resolves.kind) {
    case 'undeclared':
    case 'noField':
    case 'aboveRoot':
      return false;
    case 'unknown':
    case 'argument':
      return undefined;
    case 'field':
      return resolves.owner.kind === 'any' ? undefined : !missing;
    case 'declaration':
    case 'blockParam':
    case 'context':
      return !missing;
  }
}
