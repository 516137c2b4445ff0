import { checkRefactoring } from '../../support/checkRefactorings.js';
import { promptWith } from '../../support/sources.js';

describe('inline a partial', () => {
  const inlines = (content: string, partial: string, expected: string | undefined) => {
    const partials = `  partials:\n    row: ${partial}\n`;
    const result = expected === undefined ? undefined : promptWith(expected, partials);
    checkRefactoring(promptWith(content, partials), 'refactor.inline.partial', result);
  };

  it('puts its text in the place of the call', () => {
    inlines('a {{> ro█w}} b', "'- {{name}}'", 'a - {{name}} b');
    inlines('a\n{{> ro█w}}\nb', '"- {{name}}\\n"', 'a\n- {{name}}\nb');
    inlines(
      '{{#each items}}{{> ro█w}}{{/each}}',
      '"{{#if this}}{{this}}{{/if}}"',
      '{{#each items}}{{#if this}}{{this}}{{/if}}{{/each}}',
    );
  });

  it('joins lines as the call did', () => {
    inlines('a\n{{> ro█w}}\nb', 'one', 'a\noneb');
  });

  it('refuses where the call passes something or the text means something else', () => {
    inlines('{{> ro█w name}}', 'x', undefined);
    inlines('{{> ro█w a=1}}', 'x', undefined);
    inlines('{{#each items}}{{> ro█w}}{{/each}}', '"{{../name}}"', undefined);
    inlines('{{#each items as |name|}}{{> ro█w}}{{/each}}', '"{{name}}"', undefined);
    inlines('a\n  {{> ro█w}}\nb', '"x\\ny\\n"', undefined);
    inlines('{{> (ro█w)}}', 'x', undefined);
    inlines('{{> oth█er}}', 'x', undefined);
    inlines('x {{> ro█w}} y', '"{{#if name}}\\na\\n{{/if}}"', undefined);
  });
});
