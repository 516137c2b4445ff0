import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  formatTemplate,
  parseTemplate,
  rendersAlike,
  toHandlebarsAst,
} from '../../../server/src/core/handlebars/index.js';
import { applyEdits } from '../../../server/src/core/text/index.js';
import { mutatedTemplate } from '../../support/templates/mutatedTemplate.js';
import { templateText } from '../../support/templates/templateText.js';

describe('formatting a template', () => {
  for (const [before, after] of [
    ['{{ name }}', '{{name}}'],
    ['{{~  name ~}}', '{{~name~}}'],
    ['{{{ name }}} {{& name }}', '{{{name}}} {{&name}}'],
    ['{{# if   name }} a {{ else }} b {{/ if }}', '{{#if name}} a {{else}} b {{/if}}'],
    ['{{#if a}}{{~  else   if  b ~}}{{/if}}', '{{#if a}}{{~else if b~}}{{/if}}'],
    ['{{#each items  as  | item  index |}}{{/each}}', '{{#each items as |item index|}}{{/each}}'],
    ['{{>row  this   a = 1}} {{#>row}}{{/row}}', '{{> row this a=1}} {{#> row}}{{/row}}'],
    ['{{f  "a  b""c" ( g  x  y = 1 ) }}', '{{f "a  b" "c" (g x y=1)}}'],
    ['{{#*inline  "x" }}{{/inline}}', '{{#*inline "x"}}{{/inline}}'],
    ['{{!  a comment  }}{{!-- b --}}', '{{!  a comment  }}{{!-- b --}}'],
    ['{{f\n  a  b\n}}', '{{f\n  a b\n}}'],
    ['  text   \\{{ raw }}', '  text   \\{{ raw }}'],
  ] as const) {
    it(`makes ${JSON.stringify(after)}`, () => {
      assert.equal(formatted(before), after);
    });
  }

  it('leaves a broken template', () => {
    assert.deepEqual(formatTemplate(parseTemplate('{{ a }} {{#if b}}')), { kind: 'kept', reason: 'broken' });
  });

  it('keeps the official tree, never changes a tag into another, and is idempotent', () => {
    const text = fc.oneof(templateText(), mutatedTemplate(templateText()));
    fc.assert(
      fc.property(text, (source) => {
        const parsed = parseTemplate(source);
        const formatting = formatTemplate(parsed);
        if (formatting.kind === 'kept') {
          assert.equal(formatting.reason, 'broken');
          return;
        }
        const after = parseTemplate(applyEdits(source, formatting.edits));
        assert.deepEqual(after.errors, []);
        assert.ok(rendersAlike(toHandlebarsAst(parsed.tree), toHandlebarsAst(after.tree)));
        assert.deepEqual(formatTemplate(after), { kind: 'formatted', edits: [] });
      }),
      { numRuns: 400 },
    );
  });
});

function formatted(source: string): string {
  const formatting = formatTemplate(parseTemplate(source));
  assert.ok(formatting.kind === 'formatted', JSON.stringify(formatting));
  return applyEdits(source, formatting.edits);
}
