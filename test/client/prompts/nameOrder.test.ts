import assert from 'node:assert/strict';
import { inNameOrder } from '../../../client/src/prompts/nameOrder.js';

describe('names in their order', () => {
  it('do not go by case', () => {
    assert.deepEqual(inNameOrder(['support', 'Zoo', 'alpha', 'Support']), [
      'alpha',
      'Support',
      'support',
      'Zoo',
    ]);
  });

  it('stand where people look for them in their language', () => {
    assert.deepEqual(inNameOrder(['zoo', 'ärzte', 'bonus']), ['ärzte', 'bonus', 'zoo']);
  });
});
