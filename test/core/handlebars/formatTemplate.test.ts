import assert from 'node:assert/strict';
import fc from 'fast-check';
import Handlebars from 'handlebars';
import {
  formatTemplate,
  parseTemplate,
  rendersAlike,
  toHandlebarsAst,
} from '../../../server/src/core/handlebars/index.js';
import { applyEdits } from '../../../server/src/core/text/index.js';
import { linesOfBlocks } from '../../support/templates/linesOfBlocks.js';
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

  for (const [title, before, after] of [
    [
      'blocks by their depth',
      '{{#each items}}\n- {{this}}\n{{#if x}}\ny\n    {{else}}\nw\n{{/if}}\n {{/each}}\n',
      '{{#each items}}\n- {{this}}\n  {{#if x}}\ny\n  {{else}}\nw\n  {{/if}}\n{{/each}}\n',
    ],
    [
      'comments, blocks of partials and raw blocks',
      '{{#if a}}\n{{! c }}\n{{#> p}}\nb\n{{/p}}\n{{{{raw}}}}\n{{x}}\n{{{{/raw}}}}\n{{/if}}',
      '{{#if a}}\n  {{! c }}\n  {{#> p}}\nb\n  {{/p}}\n  {{{{raw}}}}\n{{x}}\n  {{{{/raw}}}}\n{{/if}}',
    ],
    [
      'lines that end as on Windows, and tabs',
      'a\r\n\t{{#if a}}\r\n{{#if b}}\r\nc\r\n\t{{/if}}\t\r\n{{/if}}\r\n',
      'a\r\n{{#if a}}\r\n  {{#if b}}\r\nc\r\n  {{/if}}\t\r\n{{/if}}\r\n',
    ],
  ] as const) {
    it(`indents ${title}`, () => {
      assert.equal(formatted(before), after);
    });
  }

  it('leaves the blanks that are printed: before partials, values, text, and tags that share their line', () => {
    for (const text of [
      '{{#if a}}\n    {{> row}}\n{{/if}}',
      '{{#if a}}\n    {{b}}\n   text\n{{/if}}',
      '{{#if a}}\n {{#if b}} c\n {{/if}} d\n{{/if}}',
      '{{#if a}}\n{{#if b}}{{/if}}\n{{/if}}',
      '{{#if a}}\n{{!\n  long\n}}\n{{/if}}',
      '{{#if a}}\n{{#if b}}\nb\n{{else if c}}\nc\n    {{/if}}\n{{/if}}',
    ])
      assert.equal(formatted(text), text);
  });

  it('sets the tags alone when asked to', () => {
    const source = '{{# if a}}\n{{#if  b}}\n{{/if}}\n{{/if}}';
    const formatting = formatTemplate(parseTemplate(source), 'tags');
    assert.ok(formatting.kind === 'formatted');
    assert.equal(applyEdits(source, formatting.edits), '{{#if a}}\n{{#if b}}\n{{/if}}\n{{/if}}');
  });

  it('takes time in proportion to the text, however deep it is', () => {
    const deep = '{{#if a}}\n'.repeat(3000) + '{{/if}}\n'.repeat(3000);
    assert.ok(formatted(deep).length < 50 * deep.length);
  });

  it('leaves a broken template', () => {
    assert.deepEqual(formatTemplate(parseTemplate('{{ a }} {{#if b}}')), { kind: 'kept', reason: 'broken' });
  });

  it('prints the same with npm handlebars', () => {
    fc.assert(
      fc.property(linesOfBlocks(), (source) => {
        if (parseTemplate(source).errors.length > 0) return;
        assert.equal(rendered(formatted(source)), rendered(source));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the official tree, never changes a tag into another, and is idempotent', () => {
    const text = fc.oneof(templateText(), mutatedTemplate(templateText()), linesOfBlocks());
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

/** What npm handlebars prints, with partials and raw blocks that show what they get. */
function rendered(source: string): string {
  const instance = Handlebars.create();
  instance.registerPartial('row', 'row of\n{{name}}\n');
  instance.registerPartial('frame', '<\n{{> @partial-block}}\n>');
  return instance.compile(source, { noEscape: true })({ a: true, b: false, name: 'Ann', items: [1, 2] });
}

function formatted(source: string): string {
  const formatting = formatTemplate(parseTemplate(source));
  assert.ok(formatting.kind === 'formatted', JSON.stringify(formatting));
  return applyEdits(source, formatting.edits);
}
