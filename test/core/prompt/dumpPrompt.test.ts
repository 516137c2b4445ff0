import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { dumpPrompt, readPrompt, type DataMap, type Prompt } from '../../../server/src/core/prompt/index.js';

const smallest: DataMap = { id: 'greet', format: 'text', template: { content: 'Hi' } };

function read(data: DataMap): Prompt {
  const { prompt, problems } = readPrompt(data, {
    newUid: () => '00000000-0000-4000-8000-000000000000',
    now: () => '2026-01-01T10:00:00.000001',
  });
  assert.ok(prompt, problems?.join('\n'));
  return prompt;
}

describe('dumpPrompt', () => {
  it('dumps fields in the order of the model, further metadata after custom', () => {
    const dump = dumpPrompt(
      read({
        metadata: { zebra: 1n, tags: ['a'] },
        template: { content: 'Hi' },
        format: 'text',
        id: 'greet',
      }),
    );
    assert.deepEqual(Object.keys(dump), [
      'id',
      'version',
      'uid',
      'format',
      'template',
      'chat_template',
      'status',
      'created_at',
      'updated_at',
      'metadata',
      'input_schema',
      'output_schema',
    ]);
    const { metadata } = dump;
    assert.ok(metadata && typeof metadata === 'object');
    assert.deepEqual(Object.keys(metadata).slice(-2), ['custom', 'zebra']);
  });

  it('is read back as the same prompt', () => {
    const prompt = read({ ...smallest, metadata: { zebra: 1n, custom: { f: 1, i: 1n } } });
    assert.deepEqual(read(dumpPrompt(prompt)), prompt);
  });

  it('dumps numbers that JSON cannot hold as null', () => {
    const { metadata } = dumpPrompt(
      read({ ...smallest, metadata: { custom: { list: [NaN, 1], inf: -Infinity } } }),
    );
    assert.ok(typeof metadata === 'object' && metadata && 'custom' in metadata);
    assert.deepEqual(metadata.custom, { list: [null, 1], inf: null });
  });
});
