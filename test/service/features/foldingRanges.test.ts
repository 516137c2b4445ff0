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
        [4, 5],
        [6, 7],
        [9, 10],
      ],
    );
  });
});
