import assert from 'node:assert/strict';
import { typedBrace, type Change } from '../../../client/src/editing/typedBrace.js';

describe('a brace that was typed', () => {
  const change = (text: string, rangeLength = 0): Change => ({
    range: { start: { line: 3, character: 10 } },
    rangeLength,
    text,
  });

  it('has its place behind it', () => {
    assert.deepEqual(typedBrace([change('}')]), { line: 3, character: 11 });
    assert.deepEqual(typedBrace([change('}', 1)]), { line: 3, character: 11 });
  });

  it('is not what several cursors, deleting, pasting or a program do', () => {
    assert.equal(typedBrace([]), undefined);
    assert.equal(typedBrace([change('}'), change('}')]), undefined);
    assert.equal(typedBrace([change('x')]), undefined);
    assert.equal(typedBrace([change('', 2)]), undefined);
    assert.equal(typedBrace([change('}', 12)]), undefined);
    assert.equal(typedBrace([change('{{#if name}}')]), undefined);
    assert.equal(typedBrace([change('{}')]), undefined);
  });
});
