import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/core/index.js';

describe('applyEdits', () => {
  it('applies edits of one text in any order, those of one place as given', () => {
    const edits = [
      { span: { start: 4, end: 5 }, text: '!' },
      { span: { start: 0, end: 0 }, text: 'A' },
      { span: { start: 0, end: 0 }, text: 'B' },
      { span: { start: 1, end: 3 }, text: '' },
    ];
    assert.equal(applyEdits('abcde', edits), 'ABad!');
  });

  it('refuses edits that overlap', () => {
    const edits = [
      { span: { start: 0, end: 2 }, text: '' },
      { span: { start: 1, end: 3 }, text: '' },
    ];
    assert.throws(() => applyEdits('abc', edits), /overlap at offset 1/);
  });
});
