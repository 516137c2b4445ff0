import { checkFolding } from '../../support/checkFolding.js';

describe('folding ranges', () => {
  it('hide bodies, branches and comments, and leave closing tags', () => {
    checkFolding(
      `id: a
format: text
template:
  content: |
    {{#if x}}
    yes
    {{else}}
    no
    {{/if}}
    {{!-- a
    comment --}}
    {{#if x}}one line{{/if}}
`,
      [
        [2, 11],
        [3, 11],
        [4, 5],
        [6, 7],
        [9, 10],
      ],
    );
  });

  it('hide what keys and list items hold, without the blank lines behind it', () => {
    checkFolding(
      `id: a
format: chat
chat_template:
  messages:
  - role: user
    content: |
      Hi

  - {role: user, content: x}
metadata:
  tags: [a,
    b]
`,
      [
        [2, 8],
        [3, 8],
        [4, 6],
        [5, 6],
        [9, 11],
        [10, 11],
      ],
    );
  });
});
