import assert from 'node:assert/strict';
import { analyzePrompt, inputProblems, sampleInputs } from '../../../server/src/core/index.js';
import { orderSchema, promptWith } from '../../support/sources.js';
import { uriOf, workspaceOf } from '../../support/workspaceOf.js';

const workspace = workspaceOf({
  'prompts/a.yaml': promptWith(
    '{{customer}} {{tone}}{{#each items}}{{title}}{{/each}}',
    'input_schema: order_input\n',
  ),
  'schemas/order_input.yaml': orderSchema,
});
const file = workspace.files.get(uriOf('prompts/a.yaml'));

describe('sample values', () => {
  it('are there for each variable, by its type and its name', () => {
    assert.ok(file);
    const values = sampleInputs(analyzePrompt(file, 0, workspace));
    assert.equal(values['tone'], 'friendly');
    assert.equal(values['customer'], 'Ann Petersen');
    assert.ok(Array.isArray(values['items']) && values['items'].length === 2);
  });

  it('have the shape in which the templates use what nothing describes', () => {
    const untyped = workspaceOf({
      'p.hbs': '{{customer.name}}{{#each orders}}{{id}}{{/each}}{{#if vip}}!{{/if}}',
    });
    const prompt = untyped.files.get(uriOf('p.hbs'));
    assert.ok(prompt);
    assert.deepEqual(sampleInputs(analyzePrompt(prompt, 0, untyped)), {
      customer: { name: 'Ann Petersen' },
      orders: [{ id: 'A-1001' }, { id: 'A-1001' }],
      vip: true,
    });
  });

  it('are numbers where the name says so, and are not where it only sounds like it', () => {
    const named = workspaceOf({ 'p.hbs': '{{maxWords}}{{item_count}}{{account}}{{number}}{{mind}}' });
    const prompt = named.files.get(uriOf('p.hbs'));
    assert.ok(prompt);
    assert.deepEqual(Object.values(sampleInputs(analyzePrompt(prompt, 0, named))), [
      ...['3', '3', 'account', 'A-1001', 'mind'],
    ]);
  });

  it('leave nothing missing', () => {
    assert.ok(file);
    const analysis = analyzePrompt(file, 0, workspace);
    const kinds = inputProblems(analysis, sampleInputs(analysis)).map(({ kind }) => kind);
    assert.ok(!kinds.includes('missing'));
  });
});
