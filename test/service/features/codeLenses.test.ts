import { checkLenses } from '../../support/checkLenses.js';
import { orderSchema, promptWith } from '../../support/sources.js';

describe('code lenses', () => {
  it('stand above each prompt of a file', () => {
    checkLenses('prompts/a.yaml', `# A comment.\n${promptWith('Hi')}`, [1]);
    checkLenses(
      'prompts/all.yaml',
      `prompts:
- id: one
  format: text
  template: {content: Hi}
- format: text
  id: two
  template: {content: Hi}
`,
      [1, 5],
    );
  });

  it('stand where the prompt begins while it has no id', () => {
    checkLenses('prompts/a.yaml', 'version: 1.0.0\nformat: text\ntemplate: {content: Hi}\n', [0]);
  });

  it('are none in other files', () => {
    checkLenses('schemas/order_input.yaml', orderSchema, []);
    checkLenses('other.yaml', 'some: text\n', []);
  });
});
