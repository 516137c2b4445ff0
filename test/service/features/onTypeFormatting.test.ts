import { checkOnTypeFormatting } from '../../support/checkOnTypeFormatting.js';
import { promptWith } from '../../support/sources.js';

describe('on-type formatting', () => {
  const closes = (before: string, closer: string, after = '') => {
    checkOnTypeFormatting(promptWith(`${before}█${after}`), promptWith(before + closer + after));
  };
  const leaves = (content: string) => {
    checkOnTypeFormatting(promptWith(content), undefined);
  };

  it('closes a block behind the cursor', () => {
    closes('{{#if name}}', '{{/if}}');
    closes('Dear {{#each items as |item|}}', '{{/each}}', ', hello');
    closes('{{^name}}', '{{/name}}');
    closes('{{~#if name~}}', '{{/if}}');
    closes('{{#> layout}}', '{{/layout}}');
    closes('{{#*inline "row"}}', '{{/inline}}');
    closes('{{{{verbatim}}}}', '{{{{/verbatim}}}}');
  });

  it('closes a block on a line of its own on the same line', () => {
    closes('a\n{{#if name}}', '{{/if}}', '\nb');
    closes('a\n  {{#if name}}', '{{/if}}');
  });

  it('closes the inner of two blocks, also where a closing tag of the outer one looks like its own', () => {
    closes('{{#each items}}{{#if name}}', '{{/if}}', '{{/each}}');
    closes('{{#if name}}{{#if items}}', '{{/if}}', '{{/if}}');
    closes('{{#if name}}\n{{#if items}}', '{{/if}}', '\nx\n{{else}}\ny\n{{/if}}');
  });

  it('leaves a block that is closed', () => {
    leaves('{{#if name}}█{{/if}}');
    leaves('{{#if name}}█ {{name}} {{else}} b {{/if}}');
  });

  it('leaves everything but the end of an opening tag', () => {
    leaves('{{#if name}█}');
    leaves('{{#if name}} █');
    leaves('{{#if}█');
    leaves('{{name}}█');
    leaves('{{#if name}}{{name}}█');
    leaves('{{#if name}}{{else}}█');
    checkOnTypeFormatting('id: "{{#if x}}█"\n', undefined);
  });

  for (const [style, before, after] of [
    ['plain', 'Dear {{#if name}}', ''],
    ['single quoted', "'It''s {{#if name}}", " mine'"],
    ['double quoted', '"\\u00e9 {{#if name}}', '\\n"'],
    ['folded', '>-\n    one\n    {{#if name}}', '\n    two'],
    ['kept literal', '|+\n    {{#if name}}', '\n\n'],
  ] as const) {
    it(`closes a block in a ${style} scalar`, () => {
      const source = (text: string) =>
        `id: a\nformat: text\ntemplate:\n  variables: [name]\n  content: ${text}\n`;
      checkOnTypeFormatting(source(`${before}█${after}`), source(`${before}{{/if}}${after}`));
    });
  }

  it('closes a block in JSON', () => {
    const source = (text: string) => `{"id": "a", "format": "text", "template": {"content": "${text}"}}`;
    checkOnTypeFormatting(source('\\n{{#if name}}█\\u00e9'), source('\\n{{#if name}}{{/if}}\\u00e9'));
  });
});
