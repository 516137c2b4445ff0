import assert from 'node:assert/strict';
import { coverageSummary } from '../../../client/src/preview/coverageSummary.js';

const place = {
  uri: 'file:///a.yaml',
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
};

describe('the coverage of templates in words', () => {
  it('names the inputs', () => {
    const { text, reason, tooltip } = coverageSummary({
      id: 'a',
      sets: ['short', 'long'],
      failed: [{ name: 'old', message: "'x' is called, but there is no such helper." }],
      notRendered: [place, place],
    });
    assert.equal(text, '2 places not rendered');
    assert.equal(reason, "Rendered by none of the inputs 'short', 'long'.");
    assert.deepEqual(tooltip.split('\n'), [
      "2 places of 'a' are not rendered.",
      "Rendered by none of the inputs 'short', 'long'.",
      "'old' does not render: 'x' is called, but there is no such helper.",
      'Click to stop showing the coverage.',
    ]);
  });

  it('tells that all is rendered, and that nothing is saved', () => {
    const all = coverageSummary({ id: 'a', sets: ['one'], failed: [], notRendered: [] });
    assert.equal(all.text, 'All rendered');
    assert.match(all.tooltip, /^Every part of 'a' is rendered by the inputs 'one'\./);
    const none = coverageSummary({ id: 'a', sets: [], failed: [], notRendered: [place] });
    assert.equal(none.text, '1 place not rendered');
    assert.match(none.reason, /no inputs are saved/);
  });
});
