import assert from 'node:assert/strict';
import { checkTokens, tokensOf } from '../../support/checkTokens.js';
import { promptWith } from '../../support/sources.js';

describe('semantic tokens', () => {
  it('tell helpers, variables, fields and literals apart', () => {
    checkTokens(
      promptWith('Dear {{name.first}} {{lookup items "k"}} {{#if true}}{{else if 1}}{{/if}} {{!-- c --}}'),
      [
        'name variable',
        'first property',
        'lookup function',
        'items variable',
        '"k" string',
        'if function',
        'true keyword',
        'else keyword',
        'if function',
        '1 number',
        'if function',
        '{{!-- c --}} comment',
      ],
    );
  });

  it('know block parameters, data variables, parents and partials', () => {
    checkTokens(promptWith('{{#each items as |it|}}{{it}} {{@index}} {{../name}} {{> p a=1}}{{/each}}'), [
      'each function',
      'items variable',
      'as | keyword',
      'it parameter',
      '| keyword',
      'it parameter',
      '@index variable',
      '../ keyword',
      'name variable',
      'p macro',
      'a property',
      '1 number',
      'each function',
    ]);
  });

  it('mark the delimiters as operators, and nothing outside of tags', () => {
    assert.deepEqual(tokensOf(promptWith('Dear {{~name}}')), [
      '{{~ operator',
      'name variable',
      '}} operator',
    ]);
  });

  it('split what crosses lines', () => {
    checkTokens(promptWith('{{!-- one\n  two --}}'), ['{{!-- one comment', 'two --}} comment']);
  });

  it('stand in a broken template', () => {
    checkTokens(promptWith('{{#if name}}{{name.}}{{"open'), [
      'if function',
      'name variable',
      'name variable',
      '"open string',
    ]);
  });
});
