import assert from 'node:assert/strict';
import {
  analyzePrompt,
  namesIn,
  type PromptAnalysis,
  type Resolution,
} from '../../../server/src/core/index.js';
import { parseMarkers } from '../../support/markers.js';
import { fileAt, workspaceOf } from '../../support/workspaceOf.js';

const orderSchema = `schemas:
  - name: order
    fields:
      - {name: items, type: list, item_schema: item}
      - {name: tags, type: list, item_type: string}
      - {name: customer, type: dict, nested_schema: customer}
      - {name: notes, type: list, item_type: any}
      - {name: urgent, type: boolean}
  - name: item
    fields:
      - {name: title, type: string}
      - {name: price, type: float}
  - name: customer
    fields:
      - {name: name, type: string}
      - {name: address, type: dict, nested_schema: address}
  - name: address
    fields:
      - {name: city, type: string}
`;

const variables = ['items', 'tags', 'customer', 'notes', 'urgent', 'tone'];

describe('analyzePrompt', () => {
  describe('finds what a name leads to', () => {
    const cases: Readonly<Record<string, string>> = {
      '{{tone}}': 'tone: variable',
      '{{tnoe}}': 'tnoe: undeclared',
      '{{tone.length}}': 'tone: variable',
      '{{#if tone}}{{tone}}{{else}}{{urgent}}{{/if}}': 'tone: variable, tone: variable, urgent: variable',
      '{{#each items}}{{title}}{{/each}}': 'items: variable, title: field title',
      '{{#each items}}{{this.title}}{{./price}}{{/each}}':
        'items: variable, title: field title, price: field price',
      '{{#each items}}{{titel}}{{/each}}': 'items: variable, titel: no field',
      '{{#each notes}}{{anything}}{{/each}}': 'notes: variable, anything: some field',
      '{{#each tags}}{{this}}{{tone}}{{/each}}': 'tags: variable, this: context, tone: no field',
      '{{#each items}}{{../tone}}{{@root.tone}}{{/each}}': 'items: variable, tone: variable, tone: variable',
      '{{#each items}}{{#if price}}{{../tone}}{{/if}}{{/each}}':
        'items: variable, price: field price, tone: variable',
      '{{#each items}}{{else}}{{tone}}{{/each}}': 'items: variable, tone: variable',
      '{{#if urgent}}{{else each items}}{{title}}{{/if}}':
        'urgent: variable, items: variable, title: field title',
      '{{#with customer}}{{name}}{{#with address}}{{city}}{{../name}}{{../../tone}}{{/with}}{{/with}}':
        'customer: variable, name: field name, address: field address, city: field city, name: field name, tone: variable',
      '{{#with this}}{{tone}}{{../tone}}{{/with}}': 'this: context, tone: variable, tone: above the root',
      '{{../tone}}': 'tone: above the root',
      '{{#each items as |item i|}}{{item.title}}{{i}}{{tone}}{{/each}}{{item}}':
        'items: variable, item: block parameter, i: block parameter, tone: no field, item: undeclared',
      '{{#with customer as |c|}}{{#each items}}{{c.name}}{{/each}}{{/with}}':
        'customer: variable, items: no field, c: block parameter',
      '{{lookup items 0}}{{lookup customer tone}}': 'items: variable, customer: variable, tone: variable',
      '{{#with (lookup items 0)}}{{title}}{{/with}}': 'items: variable, title: field title',
      '{{#customer}}{{name}}{{/customer}}': 'customer: variable, name: field name',
      '{{#items}}{{title}}{{/items}}': 'items: variable, title: field title',
      '{{#urgent}}{{tone}}{{/urgent}}{{^urgent}}{{tone}}{{/urgent}}':
        'urgent: variable, tone: variable, urgent: variable, tone: variable',
      '{{#tone}}{{x}}{{/tone}}': 'tone: variable, x: anything',
      '{{#shout}}{{x}}{{/shout}}': 'shout: undeclared, x: anything',
      '{{#shout tone}}{{x}}{{/shout}}': 'tone: variable, x: anything',
      '{{upper tone case=urgent}}': 'tone: variable, urgent: variable',
      "{{upper (join tags (lookup customer 'name'))}}": 'tags: variable, customer: variable',
    };
    for (const [content, expected] of Object.entries(cases)) {
      it(content, () => assert.equal(describeUses(analyse({ content })), expected));
    }
  });

  describe('enters partials with the scope of their calls', () => {
    const cases: readonly (readonly [content: string, partial: string, expected: string])[] = [
      ['{{> p}}', '{{tone}}', 'tone: variable'],
      ['{{> p customer}}', '{{name}}{{../tone}}', 'customer: variable, name: field name, tone: variable'],
      ['{{#each items}}{{> p}}{{/each}}', '{{title}}', 'items: variable, title: field title'],
      ['{{> p label=tone}}', '{{label}}{{tnoe}}', 'tone: variable, label: argument, tnoe: undeclared'],
      ['{{> p label=tone}}{{> p}}', '{{label}}', 'tone: variable, label: argument'],
      ['{{> p}}{{#each items}}{{> p}}{{/each}}', '{{title}}', 'items: variable, title: anything'],
      ['Nothing calls it.', '{{tone}}{{@index}}', 'tone: variable'],
      ['{{> p}}', '{{#each items}}{{> p}}{{/each}}', 'items: anything'],
    ];
    for (const [content, partial, expected] of cases) {
      it(`${content} with p: ${partial}`, () => {
        assert.equal(describeUses(analyse({ content, partial })), expected);
      });
    }
  });

  it('gives the types of paths', () => {
    const { uses } = analyse({
      content: '{{customer.address.city}}{{#each items}}{{price}}{{/each}}{{tags.[0]}}{{tags.length}}',
    });
    assert.deepEqual(
      uses.map(({ type }) => type.kind),
      ['string', 'list', 'number', 'string', 'integer'],
    );
  });

  it('tells which uses are guarded', () => {
    const content =
      '{{tone}}{{#if tone}}{{tone}}{{else}}{{tone}}{{/if}}{{#unless tone}}{{tone}}{{else}}{{tone}}{{/unless}}' +
      '{{#if customer.name}}{{customer.name}}{{customer.address}}{{/if}}{{#with customer}}{{@root.customer.name}}{{/with}}{{tone}}';
    const guarded = analyse({ content }).uses.map((use) => (use.guarded ? 'yes' : 'no'));
    assert.equal(guarded.join(' '), 'no yes yes no yes no yes yes yes no yes yes no');
  });

  it('gives the place of the name in the file', () => {
    const { text, spans } = parseMarkers(
      promptText({ content: '{{#each «items»}}{{this.«title».length}}{{../«tone»}}{{/each}}' }),
    );
    const found = analyseText(text).uses.map(({ span }) => span);
    assert.deepEqual(found, spans);
  });

  it('knows where each declaration comes from', () => {
    const { declarations } = analyse({ content: '{{tone}}', declared: ['tone', 'tags', 'tone'] });
    const sources = [...declarations.values()].map(({ name, source }) => `${name} ${source}`);
    assert.deepEqual(sources, [
      'tone variables',
      'tags both',
      'items schema',
      'customer schema',
      'notes schema',
      'urgent schema',
    ]);
  });

  it('tells helper calls from variables as handlebars.js does', () => {
    const { helperCalls } = analyse({
      content:
        '{{log}}{{#if tone}}{{/if}}{{upper tone}}{{this.log}}{{#each items as |log|}}{{log}}{{/each}}{{[if] tone}}{{(up)}}',
    });
    assert.deepEqual(
      helperCalls
        .map(({ name, form, helper }) => `${name} ${form} ${helper ? 'known' : 'unknown'}`)
        .slice(0, 5),
      ['log inline known', 'if block known', 'upper inline unknown', 'each block known', 'if inline known'],
    );
  });

  describe('scopeAt', () => {
    const cases: readonly (readonly [content: string, names: string])[] = [
      ['{{█}}', 'items tags customer notes urgent tone'],
      ['{{#each items}}█{{/each}}', 'title price'],
      ['{{#each items}}{{ti█}}{{/each}}', 'title price'],
      ['{{#each items}}{{/each}}█', 'items tags customer notes urgent tone'],
      ['{{#each █items}}{{/each}}', 'items tags customer notes urgent tone'],
      ['{{#each items}}{{else}}█{{/each}}', 'items tags customer notes urgent tone'],
      ['{{#each items as |item i|}}{{█', 'i item title price'],
      ['{{#with customer}}{{#if name}}{{█}}{{/if}}', 'name address'],
      ['{{#each tags}}{{█', ''],
    ];
    for (const [content, expected] of cases) {
      it(content, () => {
        const { text, cursors } = parseMarkers(content);
        const analysis = analyse({ content: text });
        const [site] = analysis.prompt.templates;
        assert.ok(site);
        const names = namesIn(analysis.scopeAt(site, cursors[0] ?? 0), analysis).map(({ name }) => name);
        assert.equal(names.join(' '), expected);
      });
    }
  });

  it('is made once for a prompt and its schema', () => {
    const files = {
      'prompts/p.yaml': promptText({ content: '{{tone}}' }),
      'prompts/schemas/order.yaml': orderSchema,
    };
    const workspace = workspaceOf(files);
    const file = fileAt(workspace, 'prompts/p.yaml');
    assert.equal(analyzePrompt(file, 0, workspace), analyzePrompt(file, 0, workspace));
    const other = workspace.withFile(
      fileAt(workspaceOf({ 'prompts/q.yaml': files['prompts/p.yaml'] }), 'prompts/q.yaml'),
    );
    assert.equal(analyzePrompt(file, 0, other), analyzePrompt(file, 0, workspace));
    const without = workspace.withoutFile(fileAt(workspace, 'prompts/schemas/order.yaml').uri);
    assert.notEqual(analyzePrompt(file, 0, without), analyzePrompt(file, 0, workspace));
  });

  it('asks for files that are called where they are, and then only', () => {
    const workspace = workspaceOf({
      'prompts/p.yaml': promptText({ content: '{{> greeting}}' }),
      'prompts/greeting.hbs': 'Dear {{name}}',
    });
    const file = fileAt(workspace, 'prompts/p.yaml');
    const called = (callsFiles: boolean): readonly string[] => [
      ...analyzePrompt(file, 0, {
        schema: () => undefined,
        partial: (name, from) => workspace.partial(name, from),
        callsFiles,
      }).partialFiles.keys(),
    ];
    assert.deepEqual(called(false), []);
    assert.deepEqual(called(true), ['greeting']);
    assert.deepEqual(called(false), []);
  });

  it('needs no call stack for deep nesting', () => {
    const depth = 5_000;
    const deep: readonly string[] = [
      `${'{{#each items}}'.repeat(depth)}{{title}}${'{{/each}}'.repeat(depth)}`,
      `${'{{#if tone}}'.repeat(depth)}{{tone}}${'{{/if}}'.repeat(depth)}`,
      '{{#if tone}}{{tone}}'.repeat(depth),
      `{{upper ${'(upper '.repeat(depth)}tone${')'.repeat(depth)}}}`,
      `{{#with (lookup ${'(lookup '.repeat(depth)}items 0${') 0'.repeat(depth)})}}{{title}}{{/with}}`,
      '{{#each items as |item|}}{{item.title}}'.repeat(depth),
    ];
    for (const content of deep) assert.ok(analyse({ content }).uses.length > 0);
  });
});

interface PromptParts {
  readonly content: string;
  readonly partial?: string;
  readonly declared?: readonly string[];
}

function promptText({ content, partial, declared = variables }: PromptParts): string {
  const partials = partial === undefined ? '' : `  partials:\n    p: ${JSON.stringify(partial)}\n`;
  return (
    `id: p\nformat: text\ntemplate:\n  content: |-\n    ${content}\n` +
    `  variables: [${declared.join(', ')}]\n${partials}input_schema: order\n`
  );
}

function analyse(parts: PromptParts): PromptAnalysis {
  return analyseText(promptText(parts));
}

function analyseText(text: string): PromptAnalysis {
  const workspace = workspaceOf({ 'prompts/p.yaml': text, 'prompts/schemas/order.yaml': orderSchema });
  return analyzePrompt(fileAt(workspace, 'prompts/p.yaml'), 0, workspace);
}

function describeUses({ uses }: PromptAnalysis): string {
  return uses.map(({ name, resolves }) => `${name}: ${describeResolution(resolves)}`).join(', ');
}

function describeResolution(resolves: Resolution): string {
  switch (resolves.kind) {
    case 'declaration':
      return 'variable';
    case 'field':
      return resolves.field ? `field ${resolves.field.name}` : 'some field';
    case 'noField':
      return 'no field';
    case 'blockParam':
      return 'block parameter';
    case 'aboveRoot':
      return 'above the root';
    case 'unknown':
      return 'anything';
    case 'argument':
    case 'context':
    case 'undeclared':
      return resolves.kind;
  }
}
