import assert from 'node:assert/strict';
import { resolveCompletion } from '../../../server/src/service/index.js';
import {
  checkCompletion,
  checkInserts,
  checkOffers,
  documentationAt,
  itemAt,
  labelsAt,
} from '../../support/checkCompletion.js';
import { placeAt } from '../../support/placeAt.js';
import { orderSchema, promptWith } from '../../support/sources.js';

const schemas = { 'schemas/order_input.yaml': orderSchema };
const order = (content: string) =>
  promptWith(content, 'input_schema: order_input\n').replace('  variables: [name, items]\n', '');

const bookSchema = `version: 1.0.0
schemas:
- name: book
  fields:
  - {name: author, type: dict, nested_schema: person}
  - {name: chapters, type: list, item_schema: chapter}
- name: person
  fields:
  - {name: name, type: string}
  - {name: city, type: dict, nested_schema: city}
- name: city
  fields:
  - {name: country, type: string}
- name: chapter
  fields:
  - {name: title, type: string}
  - {name: place, type: dict, nested_schema: city}
`;

describe('completion', () => {
  it('offers the variables in a tag, then helpers, then whole blocks', () => {
    const all = ['items', 'name', 'log', 'lookup', '#each', '#if', '#unless', '#with'];
    checkCompletion(promptWith('Dear {{█}}'), all);
    checkCompletion(promptWith('Dear {{na█}}'), all);
    checkCompletion(promptWith('Dear {{na█me}}'), all);
    checkCompletion(promptWith('Dear {{~█}}'), all);
    checkCompletion(promptWith('Dear {{ █}}'), ['items', 'name', 'log', 'lookup']);
    checkCompletion(promptWith('Dear {{{█}}}'), ['items', 'name', 'log', 'lookup']);
    checkCompletion(promptWith('Dear {{na█.me}}'), ['items', 'name']);
  });

  it('inserts whole blocks with the closing mark that is there or without it', () => {
    const block = promptWith('{{#if ${1:condition}}}$0{{/if}} x');
    checkInserts(promptWith('{{█}} x'), '#if', block);
    checkInserts(promptWith('{{i█f}} x'), '#if', block);
    checkInserts(promptWith('{{█'), '#if', promptWith('{{#if ${1:condition}}}$0{{/if}}'));
    checkInserts(promptWith('{{~█~}}'), '#each', promptWith('{{~#each ${1:list}}}$0{{/each~}}'));
    checkInserts(promptWith('{{█}}{{name}}'), '#with', promptWith('{{#with ${1:value}}}$0{{/with}}{{name}}'));
    assert.equal(itemAt(promptWith('{{█}}'), '#if')?.filterText, 'if');
  });

  it('offers the names that a template uses where nothing is declared', () => {
    const names = ['name', 'shop'];
    checkOffers('---\nmodel: m\n---\n{{name}} {{█}} {{shop}} {{name}}', { some: names });
    checkOffers('---\nmodel: m\n---\n{{name}} {{sh█}}', { some: ['name'], none: ['sh'] });
    checkOffers(promptWith('{{typo}} {{█}}'), { none: ['typo'] });
  });

  it('offers nothing outside of tags, in comments, strings and numbers', () => {
    for (const source of [
      'De█ar {{name}}',
      '{{name}}█',
      '{{!-- na█ --}}',
      '{{lookup items "na█"}}',
      '{{lookup items 1█}}',
    ]) {
      checkCompletion(promptWith(source), []);
    }
    checkCompletion(promptWith('{{name}}').replace('[name', '[na█me'), []);
    checkCompletion('some: "{{█}}"\n', []);
  });

  it('replaces the whole word, and keeps what stands around it', () => {
    checkInserts(promptWith('Dear {{n█m}} and {{items}}'), 'name', promptWith('Dear {{name}} and {{items}}'));
    checkInserts(promptWith('Dear {{n█'), 'name', promptWith('Dear {{name'));
    checkInserts(promptWith('Dear {{ █ }}'), 'name', promptWith('Dear {{ name }}'));
  });

  it('lets a word in brackets be found', () => {
    const item = itemAt(promptWith('{{[na█me]}}'), 'name');
    assert.equal(item?.filterText, '[name]');
    checkInserts(promptWith('{{[na█me]}}'), 'name', promptWith('{{name}}'));
  });

  it('gives documentation when it is asked for, also after further typing', () => {
    const source = promptWith('{{na█}}');
    const item = itemAt(source, 'name');
    assert.ok(item);
    assert.equal(item.documentation, undefined);
    const { file, offset } = placeAt(source);
    assert.deepEqual(item.data, { uri: file.uri, offsets: [offset, offset - 'na'.length] });
    const shown = '**name**\n\nDeclared in `variables`. Used 0 times in this prompt.';
    for (const now of ['{{█}}', '{{n█}}']) {
      const { workspace } = placeAt(promptWith(now));
      const { documentation } = resolveCompletion(workspace, item);
      assert.match(typeof documentation === 'object' ? documentation.value : '', /^\*\*name\*\*\n/u, now);
    }
    assert.equal(documentationAt(promptWith('{{█}}'), 'name'), shown);
    const unknown = { label: 'name', data: { uri: 'file:///gone.yaml', offsets: [1] } };
    assert.equal(resolveCompletion(placeAt(source).workspace, unknown), unknown);
    assert.equal(documentationAt(promptWith('{{█}}'), '#if')?.includes('includeZero'), true);
  });

  it('follows types at any depth', () => {
    const source = (content: string) =>
      promptWith(content, 'input_schema: book\n').replace('  variables: [name, items]\n', '');
    const others = { 'schemas/book.yaml': bookSchema };
    checkCompletion(source('{{author.█}}'), ['city', 'name'], others);
    checkCompletion(source('{{author.city.█}}'), ['country'], others);
    checkCompletion(source('{{author.ci█ty.country}}'), ['city', 'name'], others);
    checkCompletion(source('{{#each chapters}}{{place.█}}{{/each}}'), ['country'], others);
    checkCompletion(
      source('{{#each chapters}}{{#with place}}{{../█}}{{/with}}{{/each}}'),
      ['place', 'title'],
      others,
    );
    checkCompletion(source('{{#each chapters}}{{../author.city.█}}{{/each}}'), ['country'], others);
    checkCompletion(source('{{#each chapters as |c|}}{{c.place.█}}{{/each}}'), ['country'], others);
    checkCompletion(source('{{#each chapters}}{{@root.author.█}}{{/each}}'), ['city', 'name'], others);
    checkCompletion(source('{{chapters.[0].█}}'), ['place', 'title'], others);
  });

  it('shows type and documentation of a variable', () => {
    assert.equal(
      documentationAt(order('{{█}}'), 'customer', schemas),
      '**customer** `string` · required\n\nWho ordered.\n\nDeclared in the schema `order_input`. Used 0 times in this prompt.',
    );
  });

  it('offers the fields of the item inside each, with this and the data variables', () => {
    checkOffers(
      order('{{#each items}}{{█}}{{/each}}'),
      { some: ['title', 'price', 'this', '@index', '@root'], none: ['customer', 'tone'] },
      schemas,
    );
    checkCompletion(order('{{#each items}}{{this.█}}{{/each}}'), ['price', 'title'], schemas);
    checkCompletion(order('{{#each items}}{{../█}}{{/each}}'), ['customer', 'items', 'tone'], schemas);
    checkCompletion(order('{{#each items}}{{@root.█}}{{/each}}'), ['customer', 'items', 'tone'], schemas);
  });

  it('offers the fields behind a dot', () => {
    checkCompletion(order('{{#each items as |it|}}{{it.█}}{{/each}}'), ['price', 'title'], schemas);
    checkCompletion(order('{{#each items as |it|}}{{it.ti█}}{{/each}}'), ['price', 'title'], schemas);
    checkInserts(
      order('{{#each items as |it|}}{{it.ti█}}{{/each}}'),
      'title',
      order('{{#each items as |it|}}{{it.title}}{{/each}}'),
      schemas,
    );
    checkCompletion(order('{{tone.█}}'), [], schemas);
  });

  it('offers block parameters', () => {
    checkOffers(promptWith('{{#each items as |it i|}}{{█}}{{/each}}'), { some: ['it', 'i'] });
  });

  it('offers data variables behind @, those of loops in loops', () => {
    checkCompletion(promptWith('{{@█}}'), ['@root']);
    checkCompletion(promptWith('{{#each items}}{{@in█}}{{/each}}'), [
      '@first',
      '@index',
      '@key',
      '@last',
      '@root',
    ]);
    checkInserts(
      promptWith('{{#each items}}{{@in█}}{{/each}}'),
      '@index',
      promptWith('{{#each items}}{{@index}}{{/each}}'),
    );
  });

  it('offers blocks behind #, as snippets with their closing tags', () => {
    checkOffers(promptWith('{{#█}}'), { some: ['if', 'each', 'with', 'unless', 'items'], none: ['log'] });
    checkInserts(promptWith('{{#█}}'), 'each', promptWith('{{#each ${1:list}}}$0{{/each}}'));
    checkInserts(promptWith('{{#ea█'), 'each', promptWith('{{#each ${1:list}}}$0{{/each}}'));
    checkInserts(promptWith('{{#i█ name}}x'), 'if', promptWith('{{#if name}}x'));
    checkInserts(promptWith('{{#if█}}x{{/if}}'), 'if', promptWith('{{#if ${1:condition}}}x{{/if}}'));
    checkInserts(
      promptWith('{{#if name}}{{#█}}{{/if}}'),
      'each',
      promptWith('{{#if name}}{{#each ${1:list}}}$0{{/each}}{{/if}}'),
    );
  });

  it('offers first what ends a block that is open', () => {
    const [first, second, third] = labelsAt(promptWith('{{#if name}}{{#each items}}{{█'));
    assert.deepEqual([first, second, third], ['/each', 'else', 'else if']);
    checkOffers(promptWith('{{#if name}}{{#each items}}{{█}}{{/if}}'), { some: ['/each'], none: ['/if'] });
    checkOffers(promptWith('{{#each items}}{{#if name}}{{█}}{{/if}}'), {
      some: ['else'],
      none: ['/if', '/each'],
    });
    checkInserts(promptWith('{{#if name}}x{{█}}'), '/if', promptWith('{{#if name}}x{{/if}}'));
  });

  it('offers hash arguments once, and only where they may stand', () => {
    checkCompletion(promptWith('{{#if name █}}{{/if}}'), ['includeZero=']);
    checkCompletion(promptWith('{{#if name includeZero=true █}}{{/if}}'), []);
    checkOffers(promptWith('{{#if name includeZero=█}}{{/if}}'), { some: ['items'], none: ['includeZero='] });
    checkInserts(
      promptWith('{{#if name inc█=true}}{{/if}}'),
      'includeZero',
      promptWith('{{#if name includeZero=true}}{{/if}}'),
    );
    checkInserts(
      promptWith('{{#if name inc█}}{{/if}}'),
      'includeZero=',
      promptWith('{{#if name includeZero=}}{{/if}}'),
    );
  });

  it('offers arguments behind a helper, and none behind a variable', () => {
    checkOffers(promptWith('{{#each █}}{{/each}}'), { some: ['items', 'name'], none: ['if', 'lookup'] });
    checkOffers(promptWith('{{#if name █}}{{/if}}'), { some: ['includeZero='] });
    checkOffers(promptWith('{{#if (█)}}{{/if}}'), { some: ['lookup'], none: ['name'] });
    checkOffers(promptWith('{{lookup items █}}'), { some: ['name'] });
    checkCompletion(promptWith('{{name █}}'), []);
  });

  it('offers else in a block that has none', () => {
    checkOffers(promptWith('{{#if name}}{{█}}{{/if}}'), { some: ['else', 'else if'] });
    checkOffers(promptWith('{{#if name}}{{else}}{{█}}{{/if}}'), { none: ['else', 'else if'] });
    checkOffers(promptWith('{{█}}'), { none: ['else'] });
    checkOffers(promptWith('{{#if name}}{{else █}}{{/if}}'), { some: ['if', 'each'], none: ['log'] });
  });

  it('offers the name of the block in its closing tag', () => {
    checkCompletion(promptWith('{{#if name}}{{#each items}}x{{/█'), ['each', 'if']);
    checkInserts(
      promptWith('{{#if name}}{{#each items}}x{{/█}}{{/if}}'),
      'each',
      promptWith('{{#if name}}{{#each items}}x{{/each}}{{/if}}'),
    );
    checkCompletion(promptWith('{{#if name}}x{{/i█f}}'), ['if']);
    checkCompletion(promptWith('{{/█}}'), []);
  });

  it('offers the parameters of a partial: what its body looks up by name', () => {
    const body = '{{closing}}, {{#if team}}{{team.name}}{{/if}}{{#each items}}{{other}}{{@index}}{{/each}}';
    const source = (call: string) =>
      promptWith(call).replace('  variables', `  partials: {signature: "${body}"}\n  variables`);
    checkCompletion(source('{{> signature █}}'), ['closing=', 'items=', 'team=', 'items', 'name']);
    checkCompletion(source('{{> signature name █}}'), ['closing=', 'items=', 'team=']);
    checkCompletion(source('{{> signature team=name █}}'), ['closing=', 'items=']);
    checkInserts(source('{{> signature clo█}}'), 'closing=', source('{{> signature closing=}}'));
    const inline = '{{#*inline "p"}}{{a}}{{#with b}}{{c}}{{/with}}{{/inline}}';
    checkCompletion(promptWith(`${inline}{{> p █}}`), ['a=', 'b=', 'items', 'name']);
  });

  it('offers calls of the partials in a tag', () => {
    const source = (content: string) =>
      promptWith(content).replace('  variables', '  partials: {footer: Bye, "a b": Hi}\n  variables');
    assert.deepEqual(labelsAt(source('{{█}}')).slice(-2), ['> a b', '> footer']);
    checkInserts(source('{{█}}'), '> footer', source('{{> footer}}'));
    checkInserts(source('{{fo█}}'), '> a b', source('{{> "a b"}}'));
  });

  it('offers the partials of the prompt', () => {
    const source = (content: string) =>
      promptWith(content).replace('  variables', '  partials: {footer: Bye, header: Hi}\n  variables');
    checkCompletion(source('{{> █}}'), ['footer', 'header']);
    checkCompletion(source('{{> fo█ }}'), ['footer', 'header']);
    checkCompletion(source('{{#> fo█}}{{/footer}}'), ['footer', 'header']);
    checkInserts(source('{{> fo█}}'), 'footer', source('{{> footer}}'));
    checkOffers(source('{{> footer █}}'), { some: ['name'] });
  });

  it('writes names in brackets that need them, escaped as the scalar needs it', () => {
    const json = (content: string) =>
      `{"id": "a", "format": "chat", "chat_template": {"messages": [{"role": "user", "content": "${content}"}], "variables": ["a \\"b\\""]}}`;
    checkInserts(json('\\n{{█}}'), 'a "b"', json('\\n{{[a \\"b\\"]}}'));
  });
});
