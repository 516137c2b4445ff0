import { checkRefactoring } from '../../support/checkRefactorings.js';

const kind = 'refactor.extract.partial';

/** A text prompt with a block of lines below `template`. */
function prompt(content: string, rest: string): string {
  return `id: a
format: text
template:
  content: |
    ${content.replaceAll('\n', '\n    ')}
  variables: [name, items]
${rest}`;
}

describe('extract to a partial', () => {
  const refuses = (content: string) => {
    checkRefactoring(prompt(content, ''), kind, undefined);
  };

  it('adds the partials where there are none', () => {
    checkRefactoring(
      prompt('a «Dear {{name}} » b', ''),
      kind,
      prompt('a {{> extracted}}  b', '  partials:\n    extracted: Dear {{name}}\n'),
    );
  });

  it('adds lines to the partials that are there, under a new name', () => {
    checkRefactoring(
      prompt('a\n«{{#each items}}\n- {{this}}\n{{/each}}»\nb', '  partials:\n    extracted: x\n'),
      kind,
      prompt(
        'a\n{{> extracted2}}\nb',
        '  partials:\n    extracted: x\n    extracted2: |\n      {{#each items}}\n      - {{this}}\n      {{/each}}\n',
      ),
    );
  });

  it('takes the indentation of whole lines along', () => {
    checkRefactoring(
      prompt('a\n  «b {{name}}\n  c»\nd', ''),
      kind,
      prompt('a\n{{> extracted}}\nd', '  partials:\n    extracted: "  b {{name}}\\n  c\\n"\n'),
    );
  });

  it('adds to JSON', () => {
    const json = (content: string, rest: string) =>
      `{"id": "a", "format": "text", "template": {"content": "${content}"${rest}, "variables": ["name"]}}`;
    checkRefactoring(
      json('\\"«{{name}}\\n!»', ''),
      kind,
      `{"id": "a", "format": "text", "template": {"content": "\\"{{> extracted}}", "variables": ["name"], "partials": {"extracted": "{{name}}\\n!"}}}`,
    );
  });

  it('refuses what means something else in a partial', () => {
    refuses('{{#each items}}«{{../name}}»{{/each}}');
    refuses('{{#each items as |item|}}«{{item}}»{{/each}}');
    refuses('{{#each items}}«{{@index}}»{{/each}}');
    refuses('a «{{> @partial-block}}»');
    refuses('«{{#*inline "x"}}a{{/inline}}»{{> x}}');
  });

  it('refuses an empty selection, half a block, and what would print otherwise', () => {
    refuses('a «» b');
    refuses('a « » b');
    refuses('«{{#if name}}a»{{/if}}');
    refuses('{{#if name}}«a{{/if}} {{name}» }}');
    refuses('x «{{#if name}}\na\n{{/if}}» b');
    refuses('{{#if name}«a»');
  });

  it('refuses in chat prompts, which cannot call partials', () => {
    checkRefactoring(
      'id: a\nformat: chat\nchat_template:\n  messages:\n    - role: user\n      content: a «b» c\n',
      kind,
      undefined,
    );
  });
});
