import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readPrompt, type DataMap, type Prompt } from '../../../server/src/core/prompt/index.js';
import { changedSince } from '../../../server/src/core/versioning/index.js';

const base: DataMap = {
  id: 'greet',
  version: '1.0.0',
  uid: '7c1f4a5e-2f0b-4a60-9d5e-3c8d1f6b2a90',
  format: 'text',
  template: { content: 'Hi {{name}}', variables: ['name'] },
  created_at: '2026-01-01',
  updated_at: '2026-01-01',
  metadata: { tags: ['a'], custom: { n: 1n } },
};

function promptOf(data: DataMap): Prompt {
  const { prompt, problems } = readPrompt(data, { newUid: () => '', now: () => '' });
  assert.ok(prompt, problems?.join('\n'));
  return prompt;
}

describe('changedSince', () => {
  const same: readonly DataMap[] = [
    { version: '1.1.0' },
    { uid: '00000000-0000-4000-8000-000000000000' },
    { created_at: '2025-01-01', updated_at: '2027-01-01' },
    { metadata: { custom: { n: 1n }, tags: [' A '] } },
    { status: 'draft' },
  ];
  for (const change of same) {
    it(`does not mind ${JSON.stringify(Object.keys(change))}`, () => {
      assert.equal(changedSince(promptOf({ ...base, ...change }), promptOf(base)), false);
    });
  }

  const other: readonly (readonly [string, DataMap])[] = [
    ['the text', { template: { content: 'Hello {{name}}', variables: ['name'] } }],
    ['the variables', { template: { content: 'Hi {{name}}', variables: [] } }],
    ['the status', { status: 'active' }],
    ['a number that became a float', { metadata: { tags: ['a'], custom: { n: 1 } } }],
    ['a schema', { input_schema: 'greet_input' }],
  ];
  for (const [about, change] of other) {
    it(`sees ${about}`, () =>
      assert.equal(changedSince(promptOf({ ...base, ...change }), promptOf(base)), true));
  }
});
