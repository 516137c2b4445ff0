import assert from 'node:assert/strict';
import { codeLenses, withVersion } from '../../../server/src/service/index.js';
import { checkLenses } from '../../support/checkLenses.js';
import { orderSchema, promptWith } from '../../support/sources.js';
import { fileAt, uriOf, workspaceOf } from '../../support/workspaceOf.js';

describe('code lenses', () => {
  it('stand above each prompt of a file', () => {
    checkLenses('prompts/a.yaml', `# A comment.\n${promptWith('Hi')}`, [
      [1, 'Preview'],
      [1, 'tokens'],
    ]);
    checkLenses(
      'prompts/all.yaml',
      `prompts:
- id: one
  format: text
  template: {content: Hi}
- format: text
  id: two
  version: 1.0.0
  template: {content: Hi}
`,
      [
        [1, 'Preview'],
        [1, 'tokens'],
        [5, 'Preview'],
        [5, 'version'],
        [5, 'tokens'],
      ],
    );
  });

  it('stand where the prompt begins while it has no id', () => {
    checkLenses('prompts/a.yaml', 'version: 1.0.0\nformat: text\ntemplate: {content: Hi}\n', [
      [0, 'Preview'],
      [0, 'tokens'],
    ]);
  });

  it('count the calls of a partial', () => {
    checkLenses(
      'prompts/a.yaml',
      promptWith('{{> row}} {{#> row}}{{/row}} {{> cell}}', '  partials: {row: x, cell: y, other: z}\n'),
      [
        [0, 'Preview'],
        [0, 'tokens'],
        [6, '2 references'],
        [6, '1 reference'],
        [6, '0 references'],
      ],
    );
  });

  it('tell the version and whether the text has changed since', () => {
    const text = `version: 1.2.0\n${promptWith('Hi')}`;
    const workspace = workspaceOf({ 'prompts/a.yaml': text });
    const file = fileAt(workspace, 'prompts/a.yaml');
    const [prompt] = file.prompts;
    const lens = codeLenses(workspace, file).find(({ command }) => !command);
    assert.ok(lens && prompt);
    const titleOf = (changed: boolean | null) =>
      withVersion(lens, { file, index: 0, prompt }, changed).command.title;
    assert.equal(titleOf(true), 'v1.2.0 · changed');
    assert.equal(titleOf(false), 'v1.2.0');
    assert.equal(titleOf(null), 'v1.2.0 · not committed');
    assert.deepEqual(lens.data, { uri: uriOf('prompts/a.yaml'), index: 0, shows: 'version' });
  });

  it('are none in other files', () => {
    checkLenses('schemas/order_input.yaml', orderSchema, []);
    checkLenses('other.yaml', 'some: text\n', []);
  });
});
