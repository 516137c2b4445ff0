import assert from 'node:assert/strict';
import { pauseAfter } from '../../../client/src/preview/pause.js';
import { shownPrompt } from '../../../client/src/preview/shownPrompt.js';
import { promptSummary } from '../../support/promptSummary.js';

const uri = promptSummary().uri;
const prompts = [promptSummary({ id: 'new', index: 0 }), promptSummary({ id: 'a', index: 1 })];

describe('the prompt of a preview', () => {
  it('is found by its id when others came before it', () =>
    assert.equal(shownPrompt(prompts, { uri, index: 0 }, 'a')?.index, 1));

  it('is found by its place when it got another id', () =>
    assert.equal(shownPrompt(prompts, { uri, index: 1 }, 'before')?.id, 'a'));
});

describe('the pause before rendering', () => {
  it('is none while rendering is quick, and grows with its cost up to a quarter of a second', () => {
    assert.equal(pauseAfter(6), 0);
    assert.equal(pauseAfter(80), 80);
    assert.equal(pauseAfter(4000), 250);
  });
});
