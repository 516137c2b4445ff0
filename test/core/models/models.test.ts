import assert from 'node:assert/strict';
import { costOf, estimateTokens, modelNamed } from '../../../server/src/core/index.js';

describe('a model', () => {
  it('is known by the longest beginning of its name, whoever provides it', () => {
    assert.equal(modelNamed('gpt-4o-mini-2024-07-18').name, 'gpt-4o-mini');
    assert.equal(modelNamed('openai/gpt-4o').by, 'o200k');
    assert.equal(modelNamed('gpt-4').by, 'cl100k');
    assert.equal(modelNamed('GPT-4.1').by, 'o200k');
    assert.equal(modelNamed('claude-sonnet-4-5').input, 3);
  });

  it('is estimated where nothing is known of it', () => {
    assert.deepEqual(modelNamed('llama-4'), { name: 'llama-4', by: 'estimate' });
    assert.equal(modelNamed(null).by, 'estimate');
    assert.equal(costOf(modelNamed('llama-4'), 1000), undefined);
  });

  it('costs what the table says, and rather what the settings say', () => {
    assert.equal(costOf(modelNamed('gpt-4o'), 1_000_000), 2.5);
    const prices = [{ model: 'gpt-4o', input: 1 }];
    assert.equal(costOf(modelNamed('gpt-4o', prices), 1_000_000), 1);
    assert.equal(modelNamed('gpt-4o', prices).limit, 128_000);
    assert.equal(modelNamed('mine', [{ model: 'mine', limit: 100 }]).limit, 100);
  });
});

describe('an estimate of tokens', () => {
  it('is near what English text has', () => {
    const text = 'You write replies for a bookshop. Offer a replacement before a refund. '.repeat(10);
    const [least, most] = [120, 220];
    const tokens = estimateTokens(text);
    assert.ok(tokens > least && tokens < most, String(tokens));
  });

  it('counts each ideograph', () => assert.equal(estimateTokens('你好世界'), 4));
  it('is nothing for nothing', () => assert.equal(estimateTokens(''), 0));
});
