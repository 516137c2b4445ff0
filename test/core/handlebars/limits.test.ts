import assert from 'node:assert/strict';
import {
  parseTemplate,
  printTemplate,
  toHandlebarsAst,
  visit,
} from '../../../server/src/core/handlebars/index.js';

/** Texts that take other parsers minutes or their stack, and how many errors they have. */
const extremes: Readonly<Record<string, readonly [text: string, errors: number]>> = {
  'nested blocks': ['{{#a}}'.repeat(10_000) + '{{/a}}'.repeat(10_000), 0],
  'unclosed blocks': ['{{#if x}}'.repeat(10_000), 10_000],
  'stray closing tags': ['{{/a}}'.repeat(10_000), 10_000],
  'overlapping blocks': ['{{#a}}{{#b}}'.repeat(5_000) + '{{/a}}'.repeat(5_000), 5_000],
  'opening braces': ['{{'.repeat(100_000), 50_000],
  'opening braces on lines': ['{{\n'.repeat(10_000), 10_000],
  'nested sub-expressions': ['{{a ' + '(b '.repeat(10_000) + ')'.repeat(10_000) + '}}', 0],
  'unclosed sub-expressions': ['{{a ' + '(b '.repeat(10_000) + '}}', 10_000],
  'unclosed strings': ['{{a "'.repeat(5_000), 5_000],
  'unclosed strings of two kinds': ['{{a \' "'.repeat(5_000), 5_000],
  'unclosed brackets': ['{{a ['.repeat(5_000) + ']', 5_000],
  'unclosed comments': ['{{!--'.repeat(5_000), 5_000],
  'unclosed raw blocks': ['{{{{a}}}}'.repeat(5_000), 5_000],
  'else-if branches': ['{{#if a}}' + '{{else if b}}'.repeat(10_000) + '{{/if}}', 0],
  'white space in a tag': ['{{a' + ' '.repeat(500_000) + '}}', 0],
  'dots in a path': ['{{a' + '..'.repeat(5_000) + '}}', 1],
  'arguments behind named ones': ['{{a b=1 ' + 'c '.repeat(5_000) + '}}', 1],
  escapes: ['\\{{'.repeat(5_000), 0],
};

describe('a text of many', () => {
  for (const [title, [text, count]] of Object.entries(extremes)) {
    it(`${title} is parsed, walked over, printed and converted`, () => {
      const { tree, errors } = parseTemplate(text);
      assert.equal(errors.length, count);
      let balance = 0;
      visit(tree, {
        enter: () => {
          balance++;
          return undefined;
        },
        leave: () => {
          balance--;
        },
      });
      assert.equal(balance, 0);
      assert.ok(printTemplate(tree) === text);
      assert.equal(toHandlebarsAst(tree).type, 'Program');
    });
  }
});
