import assert from 'node:assert/strict';
import path from 'node:path';
import { createTokenCounter } from '../../server/src/node/index.js';

describe('the token counter', () => {
  it('estimates where there is no tokenizer', async () => {
    for (const folder of [`${path.resolve('no-such-folder')}/`, '']) {
      const counter = createTokenCounter(folder);
      const { by, counts } = await counter.count('o200k', ['Hello world']);
      assert.equal(by, 'estimate');
      assert.equal(counts.length, 1);
      await counter.dispose();
    }
  });
});
