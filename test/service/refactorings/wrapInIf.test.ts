import { checkRefactoring, checkRefactoringTitle } from '../../support/checkRefactorings.js';
import { promptWith } from '../../support/sources.js';

describe('wrap in if', () => {
  const wraps = (content: string, expected: string | undefined) => {
    const result = expected === undefined ? undefined : promptWith(expected);
    checkRefactoring(promptWith(content), 'refactor.rewrite.wrap', result);
  };

  it('wraps the printed variable at the cursor', () => {
    wraps('Dear {{na█me}}!', 'Dear {{#if name}}{{name}}{{/if}}!');
    wraps('{{{customer.na█me}}}', '{{#if customer.name}}{{{customer.name}}}{{/if}}');
    wraps(
      '{{#each items}}{{../na█me}}{{/each}}',
      '{{#each items}}{{#if ../name}}{{../name}}{{/if}}{{/each}}',
    );
    checkRefactoringTitle(promptWith('{{na█me}}'), 'refactor.rewrite.wrap', "Wrap in '{{#if name}}'");
  });

  it('wraps a selection on one line, without the blanks around it', () => {
    wraps('«Dear {{name}} »and', '{{#if name}}Dear {{name}}{{/if}} and');
    wraps('a «{{#each items}}{{this}}{{/each}}»', 'a {{#if items}}{{#each items}}{{this}}{{/each}}{{/if}}');
  });

  it('puts the tags on lines of their own around several lines', () => {
    wraps(
      'a\n«  {{#each items}}\n  - {{this}}\n  {{/each}}\n»b',
      'a\n  {{#if items}}\n  {{#each items}}\n  - {{this}}\n  {{/each}}\n  {{/if}}\nb',
    );
  });

  it('offers nothing for helpers, for text without a variable, or inside a tag', () => {
    wraps('{{lookup na█me 1}}', undefined);
    wraps('a «text» b {{name}}', undefined);
    wraps('{{#if na█me}}a{{/if}}', undefined);
    wraps('█text {{name}}', undefined);
  });

  it('offers nothing where blocks would be cut, the output would change, or the template is broken', () => {
    wraps('«{{name}} {{#if items}}»a{{/if}}', undefined);
    wraps('{{#if items}}«{{name}}{{else}}{{name}}»{{/if}}', undefined);
    wraps('«{{#if name}}\na\n{{/if}} b» c', undefined);
    wraps('{{na█me}} {{#if}', undefined);
    wraps('\\\\«{{name}}»', '\\\\{{#if name}}{{name}}{{/if}}');
    wraps('a\\«b {{name}}»', undefined);
  });

  it('writes into every notation', () => {
    const json = (text: string) =>
      `{"id": "a", "format": "text", "template": {"content": "${text}", "variables": ["name"]}}`;
    checkRefactoring(
      json('\\n{{na█me}}\\"'),
      'refactor.rewrite.wrap',
      json('\\n{{#if name}}{{name}}{{/if}}\\"'),
    );
  });
});
