import assert from 'node:assert/strict';
import { analyzePrompt, inputProblems } from '../../../server/src/core/index.js';
import { orderSchema, promptWith } from '../../support/sources.js';
import { uriOf, workspaceOf } from '../../support/workspaceOf.js';

describe('the inputs of a prompt', () => {
  it('are missing, of the wrong type, or given in vain', () => {
    const workspace = workspaceOf({
      'prompts/a.yaml': promptWith(
        '{{customer}} {{#each items}}{{title}}{{/each}}',
        'input_schema: order_input\n',
      ),
      'schemas/order_input.yaml': orderSchema,
    });
    const file = workspace.files.get(uriOf('prompts/a.yaml'));
    assert.ok(file);
    const values = { items: [{ title: 'Emma', price: 'much' }], custmer: 'Ann' };
    const found = inputProblems(analyzePrompt(file, 0, workspace), values);
    assert.deepEqual(
      found.map(({ kind, path }) => [kind, path.join('.')]),
      [
        ['missing', 'customer'],
        ['wrong', 'items.0.price'],
        ['unused', 'custmer'],
      ],
    );
    assert.match(found.at(-1)?.message ?? '', /Did you mean 'customer'\?/);
    assert.ok(!JSON.stringify(found).includes('much'));
  });
});
