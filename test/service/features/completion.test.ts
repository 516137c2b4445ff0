import assert from 'node:assert/strict';
import {
  checkCompletion,
  checkInserts,
  checkOffers,
  documentationAt,
} from '../../support/checkCompletion.js';
import { orderSchema, promptWith } from '../../support/sources.js';

const schemas = { 'schemas/order_input.yaml': orderSchema };
const order = (content: string) =>
  promptWith(content, 'input_schema: order_input\n').replace('  variables: [name, items]\n', '');

describe('completion', () => {
  it('offers the variables and inline helpers in a tag', () => {
    checkCompletion(promptWith('Dear {{█}}'), ['items', 'name', 'log', 'lookup']);
    checkCompletion(promptWith('Dear {{na█}}'), ['items', 'name', 'log', 'lookup']);
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

  it('offers the partials of the prompt', () => {
    const source = (content: string) =>
      promptWith(content).replace('  variables', '  partials: {footer: Bye, header: Hi}\n  variables');
    checkCompletion(source('{{> █}}'), ['footer', 'header']);
    checkCompletion(source('{{> fo█ }}'), ['footer', 'header']);
    checkInserts(source('{{> fo█}}'), 'footer', source('{{> footer}}'));
    checkOffers(source('{{> footer █}}'), { some: ['name'] });
  });

  it('writes names in brackets that need them, escaped as the scalar needs it', () => {
    const json = (content: string) =>
      `{"id": "a", "format": "chat", "chat_template": {"messages": [{"role": "user", "content": "${content}"}], "variables": ["a \\"b\\""]}}`;
    checkInserts(json('\\n{{█}}'), 'a "b"', json('\\n{{[a \\"b\\"]}}'));
  });
});
