import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tokenEdits } from '../../../server/src/service/index.js';
import { checkTokens, checkTokensWithin, tokensOf } from '../../support/checkTokens.js';
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

  it('are given for what is in sight', () => {
    checkTokensWithin(promptWith('{{one}}\n«{{two}}\n{{#if three}}»\n{{four}}{{/if}}'), [
      'two variable',
      'if function',
      'three variable',
    ]);
  });

  it('change by one edit that makes the new numbers of the old', () => {
    assert.deepEqual(tokenEdits([1, 2, 3, 4], [1, 2, 3, 4]), []);
    assert.deepEqual(tokenEdits([1, 2, 3, 4], [1, 9, 8, 4]), [{ start: 1, deleteCount: 2, data: [9, 8] }]);
    assert.deepEqual(tokenEdits([1, 1], [1, 1, 1]), [{ start: 2, deleteCount: 0, data: [1] }]);
    const numbers = fc.array(fc.nat(2), { maxLength: 12 });
    fc.assert(
      fc.property(numbers, numbers, (before, after) => {
        const result = [...before];
        for (const { start, deleteCount, data = [] } of tokenEdits(before, after)) {
          result.splice(start, deleteCount, ...data);
        }
        assert.deepEqual(result, after);
      }),
    );
  });
});
