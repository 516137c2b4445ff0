import { checkReferences } from '../../support/checkReferences.js';
import { promptWith } from '../../support/sources.js';

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
});
