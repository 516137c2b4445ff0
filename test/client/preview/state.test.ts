import assert from 'node:assert/strict';
import { renderFacts } from '../../../client/src/preview/renderFacts.js';
import { readPreviewState } from '../../../client/src/preview/state.js';
import { lines, promptSummary } from '../../support/promptSummary.js';

describe('the state that a preview kept', () => {
  it('is read back', () => {
    const state = { uri: 'file:///w/a.yaml', index: 2, id: 'a', locked: true };
    assert.deepEqual(readPreviewState(state), state);
  });

  it('is not locked when it does not say so', () =>
    assert.equal(readPreviewState({ uri: 'file:///w/a.yaml', index: 0 })?.locked, false));

  it('is nothing when it is something else', () => {
    for (const other of [undefined, null, 'x', {}, { uri: 1, index: 0 }, { uri: 'a' }]) {
      assert.equal(readPreviewState(other), undefined);
    }
  });
});

describe('a preview is rendered anew', () => {
  const before = renderFacts(promptSummary());

  it('when version, status or problems change', () => {
    assert.notEqual(renderFacts(promptSummary({ version: '2.0.0' })), before);
    assert.notEqual(renderFacts(promptSummary({ errors: 1 })), before);
    assert.notEqual(renderFacts(undefined), before);
  });

  it('not when the prompt has only moved in its file', () =>
    assert.equal(renderFacts(promptSummary({ range: lines(5, 25) })), before));
});
