import assert from 'node:assert/strict';
import { promptAt } from '../../client/src/promptAt.js';
import { lines, promptSummary } from '../support/promptSummary.js';

const uri = 'file:///w/all.yaml';
const first = promptSummary({ uri, index: 0, id: 'first', range: lines(2, 8) });
const second = promptSummary({ uri, index: 1, id: 'second', range: lines(10, 14) });

function checkPromptAt(line: number, expected: string | undefined, prompts = [second, first]): void {
  const found = promptAt(prompts, { line, character: 0 });
  assert.equal(found?.id, expected);
}

describe('the prompt at the cursor', () => {
  it('is the one that the cursor is in', () => {
    checkPromptAt(3, 'first');
    checkPromptAt(12, 'second');
  });

  it('begins with its first character', () => checkPromptAt(10, 'second'));

  it('is the one above, between two prompts and after the last', () => {
    checkPromptAt(9, 'first');
    checkPromptAt(99, 'second');
  });

  it('is the first one, above all prompts', () => checkPromptAt(0, 'first'));

  it('is none in a file without prompts', () => checkPromptAt(0, undefined, []));
});
