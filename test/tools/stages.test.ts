import assert from 'node:assert/strict';
import { chooseStages } from '../../tools/testing/stages.mjs';

describe('npm test --only', () => {
  it('runs the named stages in their usual order', () => {
    const names = chooseStages(['browser', 'unit']).map(({ name }) => name);
    assert.deepEqual(names, ['unit', 'browser']);
  });

  it('names the stages there are when it does not know one', () => {
    assert.throws(
      () => chooseStages(['units']),
      /There is no stage 'units'\. The stages are lint, build, unit,/,
    );
  });
});
