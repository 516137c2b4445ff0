import assert from 'node:assert/strict';
import { analyzePrompt, describeType, inputTypes, type ValueType } from '../../../server/src/core/index.js';
import { fileAt, workspaceOf } from '../../support/workspaceOf.js';

describe('the types of the inputs', () => {
  describe('are what the templates use a variable as, where nothing describes it', () => {
    const cases: Readonly<Record<string, string>> = {
      '{{x}}': 'x: any',
      '{{x.name}} {{x.since}}': 'x: map with name, since',
      '{{x.address.city}}': 'x: map with address (address: map with city)',
      '{{#with x}}{{name}}{{/with}}': 'x: map with name',
      '{{#each x}}{{this}}{{/each}}': 'x: list',
      '{{#each x}}- item{{/each}}': 'x: any',
      '{{#each x as |m i|}}{{i}} {{m.role}}: {{m.content}}{{/each}}': 'x: list of map with role, content',
      '{{#each x}}{{title}}{{#each tags}}{{this}}{{/each}}{{/each}}':
        'x: list of map with title, tags (tags: list)',
      '{{#each x}}{{#each this}}{{title}}{{/each}}{{/each}}': 'x: list of list of map with title',
      '{{#each x}}{{../y.name}}{{@root.z.name}}{{id}}{{/each}}':
        'x: list of map with id, y: map with name, z: map with name',
      '{{x.0.name}} of {{x.length}}': 'x: list of map with name',
      '{{#if x}}yes{{/if}}': 'x: boolean',
      '{{#if x}}{{x}}{{/if}}': 'x: any',
      '{{#if x.vip}}Dear {{x.name}}{{/if}}': 'x: map with vip, name (vip: boolean)',
      '{{#each x}}{{title}}{{/each}}{{x.owner}}': 'x: any',
      '{{upper x.name}}': 'x: map with name',
      '{{#> frame who=x}}{{/frame}}{{#*inline "frame"}}{{/inline}}': 'x: any',
      '{{x.name': '',
    };
    for (const [content, expected] of Object.entries(cases))
      it(content, () => assert.equal(typesIn({ 'prompts/p.hbs': content }, 'prompts/p.hbs'), expected));
  });

  it('are followed into partials', () => {
    const files = {
      'prompts/p.hbs': '{{> letter to=user}}{{> list orders}}',
      'prompts/letter.hbs': 'Dear {{to.name}}',
      'prompts/list.hbs': '{{#each this}}{{id}}{{/each}}',
    };
    assert.equal(typesIn(files, 'prompts/p.hbs'), 'user: map with name, orders: list of map with id');
  });

  it('are what is declared first, with what the templates find where that is left open', () => {
    const prompt = `id: p
format: text
template:
  content: >-
    {{tone.name}}{{#each items}}{{title}}{{/each}}{{customer.name}}{{customer.city}}{{shop.hours.open}}
    {{#each lines}}{{price}}{{/each}}
  variables: [tone, items]
input_schema: order
`;
    const schema = `schemas:
  - name: order
    fields:
      - {name: tone, type: string}
      - {name: items, type: any}
      - {name: customer, type: dict, nested_schema: customer}
      - {name: shop, type: dict}
      - {name: lines, type: list, item_type: any}
  - name: customer
    fields:
      - {name: name, type: string}
`;
    const files = { 'prompts/p.yaml': prompt, 'prompts/schemas/order.yaml': schema };
    assert.equal(
      typesIn(files, 'prompts/p.yaml'),
      'tone: string, items: list of map with title, customer: map with name (name: string), ' +
        'shop: map with hours (hours: map with open), lines: list of map with price',
    );
  });

  it('are what saved inputs show, where that is something else', () => {
    const prompt = `id: p
format: text
template:
  content: >-
    {{#if vip}}Dear{{/if}}{{#if late}}Sorry{{/if}}{{customer.name}}{{#each orders}}{{id}}{{/each}}{{#each tags}}{{this}}{{/each}}
`;
    const inputs = `inputs:
  One: { vip: gold, late: true, customer: { name: Ann, since: 2020 }, orders: [{ id: A-1 }], tags: { a: 1 } }
`;
    const files = { 'prompts/p.yaml': prompt, 'prompts/p.inputs.yaml': inputs };
    assert.equal(
      typesIn(files, 'prompts/p.yaml'),
      'vip: perhaps string, late: boolean, customer: map with name, orders: list of map with id, tags: perhaps map with a',
    );
  });
});

function typesIn(files: Readonly<Record<string, string>>, path: string): string {
  const workspace = workspaceOf(files);
  const types = inputTypes(analyzePrompt(fileAt(workspace, path), 0, workspace));
  return Array.from(types, ([name, type]) => described(name, type)).join(', ');
}

/** A type in words, with those of its fields where they say anything. */
function described(name: string, type: ValueType): string {
  const item = type.kind === 'list' ? type.items : type;
  const fields = item.kind === 'map' ? item.fields : [];
  const said = fields.filter((field) => field.type.kind !== 'any');
  const inside = said.map((field) => described(field.name, field.type)).join(', ');
  const open = type.kind === 'union' ? 'perhaps ' : '';
  return `${name}: ${open}${describeType(type)}${inside === '' ? '' : ` (${inside})`}`;
}
