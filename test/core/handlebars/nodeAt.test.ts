import assert from 'node:assert/strict';
import { nodeAt, parseTemplate } from '../../../server/src/core/handlebars/index.js';
import { parseCursor } from '../../support/markers.js';

/** A source with a cursor, and the kinds of node there below the template, with the text of the innermost. */
const places: readonly (readonly [source: string, kinds: string, innermost: string])[] = [
  ['█', '', ''],
  ['He█llo', 'content', 'Hello'],
  ['Hello {{█}}', 'mustache missing', ''],
  ['Hello {{na█me}}', 'mustache path', 'name'],
  ['Hello {{name█}} b', 'mustache path', 'name'],
  ['Hello █{{name}}', 'mustache', '{{name}}'],
  ['Hello {{name}}█ b', 'mustache', '{{name}}'],
  ['{{a}}█{{b}}', 'mustache', '{{b}}'],
  ['{{user.█}}', 'mustache path', 'user.'],
  ['{{user.█', 'mustache path', 'user.'],
  ['{{█ and {{b}}', 'mustache', '{{ and '],
  ['{{#if █', 'block', '{{#if '],
  ['{{#if us█er}}x{{/if}}', 'block path', 'user'],
  ['{{#if a}}x{{/i█f}}', 'block path', 'if'],
  ['{{#if a}}x{{else if b█}}y{{/if}}', 'block else path', 'b'],
  ['{{#if a}}x{{else}}y█y{{/if}}', 'block else content', 'yy'],
  ['{{#if a}}{{b█}}{{/if}}', 'block mustache path', 'b'],
  ['{{foo (bar b█az)}}', 'mustache subexpression path', 'baz'],
  ['{{foo key=va█lue}}', 'mustache hash path', 'value'],
  ['{{foo key=█}}', 'mustache hash missing', ''],
  ['{{foo "te█xt" 12}}', 'mustache string', '"text"'],
  ['{{> fo█oter}}', 'partial path', 'footer'],
  ['{{! no█te }}', 'comment', '{{! note }}'],
];

describe('nodeAt', () => {
  for (const [source, kinds, innermost] of places) {
    it(source, () => {
      const { text, offset } = parseCursor(source);
      const path = nodeAt(parseTemplate(text).tree, offset);
      const last = path.at(-1);
      assert.equal(
        path
          .slice(1)
          .map(({ kind }) => kind)
          .join(' '),
        kinds,
      );
      assert.equal(last && text.slice(last.span.start, last.span.end), innermost);
    });
  }

  it('finds its way in a long body', () => {
    const text = '{{a}} '.repeat(1000);
    const { tree } = parseTemplate(text);
    for (const offset of [0, 1, 2, 3, 2998, 3001, 3003, 5996, 6000]) {
      const mustache = nodeAt(tree, offset)[1];
      assert.ok(mustache && mustache.span.start <= offset && offset <= mustache.span.end, `at ${offset}`);
    }
  });
});
