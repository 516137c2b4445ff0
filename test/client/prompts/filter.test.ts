import assert from 'node:assert/strict';
import { parseFilter } from '../../../client/src/prompts/filter.js';
import { lines, promptSummary } from '../../support/promptSummary.js';

const refund = promptSummary({
  id: 'refund_reply',
  description: 'Answers a customer who asks for money back.',
  category: 'support',
  tags: ['customer-support', 'mail'],
  variables: [{ name: 'order_id', type: 'string', required: true, description: null, range: lines(1, 2) }],
  labels: [{ name: 'production', version: '1.0.0' }],
  changed: true,
  errors: 1,
});
const review = promptSummary({ id: 'review_diff', format: 'text', status: 'draft', warnings: 2 });

describe('the filter of the tree', () => {
  for (const [text, expected] of [
    ['', ['refund_reply', 'review_diff']],
    ['refund', ['refund_reply']],
    ['MONEY back', ['refund_reply']],
    ['order_id', ['refund_reply']],
    ['re', ['refund_reply', 'review_diff']],
    ['tag:customer', ['refund_reply']],
    ['tag:', ['refund_reply', 'review_diff']],
    ['category:support', ['refund_reply']],
    ['status:draft', ['review_diff']],
    ['format:text', ['review_diff']],
    ['label:prod', ['refund_reply']],
    ['changed:yes', ['refund_reply']],
    ['changed:no', ['review_diff']],
    ['problem:error', ['refund_reply']],
    ['problem:warn', ['review_diff']],
    ['problem:any', ['refund_reply', 'review_diff']],
    ['problem:none', []],
    ['tag:mail changed:yes refund', ['refund_reply']],
    ['tag:mail status:draft', []],
    ['http://x', []],
  ] as const)
    it(`‘${text}’ shows ${expected.join(', ') || 'none'}`, () => {
      const filter = parseFilter(text) ?? (() => true);
      assert.deepEqual(
        [refund, review].filter(filter).map(({ id }) => id),
        expected,
      );
    });
});
