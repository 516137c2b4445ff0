import { checkFormatting } from '../../support/checkFormatting.js';
import { promptWith } from '../../support/sources.js';

describe('document formatting', () => {
  it('sets the blanks inside tags', () => {
    checkFormatting(
      promptWith('Dear  {{ name }}:\n{{#each  items }}\n  - {{ this }}\n{{/each}}'),
      promptWith('Dear  {{name}}:\n{{#each items}}\n  - {{this}}\n{{/each}}'),
    );
  });

  it('indents blocks within blocks', () => {
    checkFormatting(
      promptWith('{{#each items}}\n- {{this}}\n{{#if @last}}\n.\n{{/if}}\n{{/each}}'),
      promptWith('{{#each items}}\n- {{this}}\n  {{#if @last}}\n.\n  {{/if}}\n{{/each}}'),
    );
    const json = (indent: string) =>
      `{"id": "a", "format": "text", "template": {"content": "{{#if a}}\\n${indent}{{#if b}}\\nc\\n${indent}{{/if}}\\n{{/if}}"}}`;
    checkFormatting(json(''), json('  '));
  });

  it('does not indent where the scalar folds its lines, and does in others of the file', () => {
    const yaml = (name: string, indent: string) => `id: a
format: chat
chat_template:
  messages:
    - role: system
      content: >-
        {{#if ${name}}}

        {{#if b}}

        c

        {{/if}}

        {{/if}}
    - role: user
      content: |
        {{#if ${name}}}
        ${indent}{{#if b}}
        c
        ${indent}{{/if}}
        {{/if}}
`;
    checkFormatting(yaml(' a ', ''), yaml('a', '  '));
  });

  it('leaves the notation around the templates', () => {
    const yaml = (name: string, loop: string) => `# {{ comment }}
id:   a
format:  chat
chat_template:
    messages:
    -   {role: system, content:   'It''s {{${name}}}'}
    -   role: user
        content: >-
            folded {{${name}}}
            {{${loop}}}x{{/if}}

    -   role: user
        content: "\\u00e9 {{f \\"a\\"  b}}"
    variables:  [ name ]
`;
    const messy = yaml(' name ', '#if   name ');
    checkFormatting(messy, yaml('name', '#if name').replace('"  b', '" b'));
  });

  it('joins what a folded scalar breaks within a tag', () => {
    const source = (tag: string) => `id: a\nformat: text\ntemplate:\n  content: >-\n    a\n    ${tag} b\n`;
    checkFormatting(source('{{#if name\n    }}{{/if}}'), source('{{#if name}}{{/if}}'));
  });

  it('formats JSON', () => {
    const json = (tag: string) =>
      `{"id":   "a", "format": "text", "template": {"content": "\\n${tag}\\u00e9"}}`;
    checkFormatting(json('{{ f  \\"x\\"   y }}'), json('{{f \\"x\\" y}}'));
  });

  it('says which template it leaves, and why', () => {
    checkFormatting(
      promptWith('{{ name }} {{#if items}}', '  partials:\n    row: "{{ name }}"\n'),
      promptWith('{{ name }} {{#if items}}', '  partials:\n    row: "{{name}}"\n'),
      ["The template 'content' was not formatted: it has syntax errors."],
    );
  });

  it('leaves a file whose notation is broken', () => {
    const source = promptWith('{{ name }}', '  partials: {\n');
    checkFormatting(source, source, ['The file was not formatted: its notation has errors.']);
  });

  it('leaves files that are no prompts', () => {
    checkFormatting('a: "{{ b }}"\n', 'a: "{{ b }}"\n');
  });
});
