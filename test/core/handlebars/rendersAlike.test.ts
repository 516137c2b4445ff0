import assert from 'node:assert/strict';
import { parseTemplate, rendersAlike, toHandlebarsAst } from '../../../server/src/core/handlebars/index.js';

describe('templates render alike', () => {
  const ast = (text: string) => toHandlebarsAst(parseTemplate(text).tree);
  const alike = (first: string, second: string) => rendersAlike(ast(first), ast(second));

  it('when they differ in blanks inside tags, comments and how white space is removed', () => {
    assert.ok(alike('{{ a }}b', '{{a}}b'));
    assert.ok(alike('a{{! x }}b', 'ab'));
    assert.ok(alike('a {{~b}}', 'a{{b}}'));
    assert.ok(alike('{{#if a}}\nb\n{{/if}}\n', '{{#if a}}b\n{{/if}}'));
  });

  it('not when anything else differs', () => {
    for (const [first, second] of [
      ['a', 'b'],
      ['{{a}}', '{{b}}'],
      ['{{a}}', '{{{a}}}'],
      ['{{#a}}b{{/a}}', '{{#a}}{{/a}}b'],
      ['{{#a}}b{{/a}}', '{{^a}}b{{/a}}'],
      ['{{f "1"}}', '{{f 1}}'],
      ['{{f a b}}', '{{f (a b)}}'],
      ['{{f a=b}}', '{{f b=a}}'],
      ['  {{> a}}\n', '{{> a}}\n'],
    ] as const)
      assert.ok(!alike(first, second), `${first} and ${second}`);
  });

  it('with other statements in the place of one', () => {
    const expand = (statement: { readonly type: string }) =>
      statement.type === 'PartialStatement' ? ast('b{{c}}').body : undefined;
    assert.ok(rendersAlike(ast('a{{> x}}d'), ast('ab{{c}}d'), expand));
    assert.ok(!rendersAlike(ast('a{{> x}}d'), ast('ab{{c}}'), expand));
  });

  it('however long and deep they are', () => {
    const deep = `${'{{#a}}'.repeat(10_000)}b${'{{/a}}'.repeat(10_000)}`;
    const long = '{{!}}'.repeat(200_000);
    assert.ok(alike(deep, deep));
    assert.ok(alike(long, long));
  });
});
