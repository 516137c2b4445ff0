import { checkSymbols } from '../../support/checkSymbols.js';

describe('document symbols', () => {
  it('show prompts, variables, messages, partials and blocks', () => {
    checkSymbols(
      `prompts:
- id: one
  format: chat
  chat_template:
    messages:
    - role: system
      content: Be nice.
    - role: user
      content: "{{#if a}}{{#each b}}{{/each}}{{else}}{{/if}}"
    variables: [a, b]
- id: two
  format: text
  template:
    content: Hi
    partials: {footer: "{{#if a}}{{/if}}"}
`,
      `one
  variables
    a
    b
  system
  user
    {{#if a}}
      {{#each b}}
two
  content
  footer
    {{#if a}}
`,
    );
  });

  it('stay there while the prompt is broken', () => {
    checkSymbols(
      'id: a\nformat: text\ntemplate:\n  content: "{{#if x}}{{"\n',
      'a\n  content\n    {{#if x}}\n',
    );
  });
});
