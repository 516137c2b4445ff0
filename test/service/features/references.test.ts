import { checkHighlights, checkReferences } from '../../support/checkReferences.js';
import { orderSchema, promptWith } from '../../support/sources.js';

describe('references and document highlight', () => {
  it('finds a variable in its declaration, in all blocks and behind @root', () => {
    const source = '{{na█me}}{{#each items}}{{../name}}{{@root.name}}{{name}}{{/each}}{{#if name}}{{/if}}';
    const marked =
      '{{«name»}}{{#each items}}{{../«name»}}{{@root.«name»}}{{name}}{{/each}}{{#if «name»}}{{/if}}';
    checkReferences(promptWith(source), promptWith(marked).replace('[name', '[«name»'));
  });

  it('finds the uses of an undeclared name', () => {
    checkReferences(
      promptWith('{{ot█her}} {{other}} {{name}}'),
      promptWith('{{«other»}} {{«other»}} {{name}}'),
    );
  });

  it('finds a block parameter within its block', () => {
    checkReferences(
      promptWith('{{#each items as |name|}}{{na█me}}{{/each}}{{name}}'),
      promptWith('{{#each items as |«name»|}}{{«name»}}{{/each}}{{name}}'),
    );
  });

  it('finds the calls of a partial', () => {
    const source = (call: string, name: string) =>
      promptWith(call).replace('  variables', `  partials: {${name}: Bye}\n  variables`);
    checkReferences(
      source('{{> foo█ter}}{{> footer}}', 'footer'),
      source('{{> «footer»}}{{> «footer»}}', '«footer»'),
    );
  });

  it('finds inline partials', () => {
    checkReferences(
      promptWith('{{#*inline "f█oo"}}x{{/inline}}{{> foo}}{{> bar}}'),
      promptWith('{{#*inline «"foo"»}}x{{/inline}}{{> «foo»}}{{> bar}}'),
    );
  });

  it('finds a field of a schema in all prompts that use it', () => {
    const extra = 'input_schema: order_input\n';
    const source = (content: string) => promptWith(content, extra);
    const others = {
      'schemas/order_input.yaml': orderSchema,
      'prompts/b.yaml': source('{{#each items as |it|}}{{it.price}}{{/each}}').replace('id: a', 'id: b'),
    };
    checkReferences(
      source('{{#each items}}{{pri█ce}}{{price}}{{title}}{{/each}}'),
      source('{{#each items}}{{«price»}}{{«price»}}{{title}}{{/each}}'),
      {
        'schemas/order_input.yaml': orderSchema.replace('name: price', 'name: «price»'),
        'prompts/b.yaml': others['prompts/b.yaml'].replace('it.price', 'it.«price»'),
      },
      others,
    );
  });
});

describe('document highlight', () => {
  it('shows the tags of a block together', () => {
    const marked = promptWith('{{#«if» name}}a{{«else if» items}}b{{«else»}}{{#if x}}{{/if}}{{/«if»}}');
    for (const cursor of [
      '{{#i█f name}}a{{else if items}}b{{else}}{{#if x}}{{/if}}{{/if}}',
      '{{#if name}}a{{els█e if items}}b{{else}}{{#if x}}{{/if}}{{/if}}',
      '{{#if name}}a{{else if items}}b{{el█se}}{{#if x}}{{/if}}{{/if}}',
      '{{#if name}}a{{else if items}}b{{else}}{{#if x}}{{/if}}{{/i█f}}',
    ]) {
      checkHighlights(promptWith(cursor), marked);
    }
    checkHighlights(
      promptWith('{{#each items}}a{{~█^~}}b{{/each}}'),
      promptWith('{{#«each» items}}a{{~«^»~}}b{{/«each»}}'),
    );
  });

  it('shows all places of the variable of a section, and its tags at the end', () => {
    checkHighlights(
      promptWith('{{name}}{{#na█me}}x{{/name}}'),
      promptWith('{{«name»}}{{#«name»}}x{{/«name»}}').replace('[name', '[«name»'),
    );
    checkHighlights(
      promptWith('{{name}}{{#name}}x{{/na█me}}'),
      promptWith('{{name}}{{#«name»}}x{{/«name»}}'),
    );
  });
});
