import assert from 'node:assert/strict';
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
