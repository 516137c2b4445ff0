import assert from 'node:assert/strict';
import { mergePrompts } from '../../client/src/mergePrompts.js';
import { promptSummary } from '../support/promptSummary.js';

describe('the prompts that VS Code knows', () => {
  it('take over what has changed, file by file', () => {
    const [a, b, b2] = ['a', 'b', 'b2'].map((id) => promptSummary({ id }));
    assert.ok(a && b && b2);
    const known = mergePrompts(new Map(), [
      { uri: 'a', prompts: [a] },
      { uri: 'b', prompts: [b] },
    ]);
    const after = mergePrompts(known, [
      { uri: 'a', prompts: [] },
      { uri: 'b', prompts: [b2] },
    ]);
    assert.deepEqual([...after], [['b', [b2]]]);
    assert.deepEqual([...known.keys()], ['a', 'b'], 'what was known stays as it was');
  });
});
