import assert from 'node:assert/strict';
import { nearest } from '../../../server/src/core/text/index.js';

describe('nearest', () => {
  it('finds the candidate that was probably meant', () => {
    assert.equal(nearest('nmae', ['name', 'tone']), 'name');
    assert.equal(nearest('autor', ['author', 'actor']), 'author');
    assert.equal(nearest('Name', ['name']), 'name');
    assert.equal(nearest('variabels', ['variable', 'variables']), 'variables');
  });

  it('finds nothing that is too far, and never the word itself', () => {
    assert.equal(nearest('name', ['product', 'naming']), undefined);
    assert.equal(nearest('name', ['name']), undefined);
    assert.equal(nearest('x', []), undefined);
  });
});
