import assert from 'node:assert/strict';
import { mergeSides } from '../../../server/src/core/versioning/conflicts/mergeSides.js';

const head = '<<<<<<< HEAD\n';
const middle = '=======\n';
const end = '>>>>>>> branch\n';

describe('the sides of a merge', () => {
  it('are what both share with the one or the other', () => {
    assert.deepEqual(mergeSides(`a\n${head}ours\n${middle}theirs\n${end}z`), {
      ours: 'a\nours\nz',
      theirs: 'a\ntheirs\nz',
    });
  });

  it('leave out what was there before both', () => {
    const text = `${head}1\n||||||| base\n0\n${middle}2\n${end}${head}3\n${middle}${end}`;
    assert.deepEqual(mergeSides(text), { ours: '1\n3\n', theirs: '2\n' });
  });

  it('keep line ends as they are', () => {
    const text = `a\r\n${head}1\r\n${middle}2\r\n${end}`.replaceAll(/(?<!\r)\n/g, '\r\n');
    assert.deepEqual(mergeSides(text), { ours: 'a\r\n1\r\n', theirs: 'a\r\n2\r\n' });
  });

  it('are not there without whole markers', () => {
    for (const text of [
      '',
      'a\n',
      `${head}a\n`,
      `${head}a\n${middle}b\n`,
      `a\n${middle}b\n${end}`,
      '<<<<<<<< x\n',
    ])
      assert.equal(mergeSides(text), undefined);
  });
});
