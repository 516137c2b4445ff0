import assert from 'node:assert/strict';
import { rustPattern } from '../../../../server/src/core/schema/library/index.js';

describe('rustPattern', () => {
  for (const [pattern, text] of [
    [String.raw`^\d$`, '٣'],
    [String.raw`^\w+$`, 'é'],
    [String.raw`\Aabc\z`, 'abc'],
    ['^.$', '\u2028'],
    ['(?P<year>a)b', 'ab'],
    ['(?i)^YES$', 'yes'],
    ['(?x) a b', 'ab'],
    ['[[:alpha:]]', 'q'],
    [String.raw`^\pL+$`, 'ж'],
    ['^[]a]$', ']'],
    ['a++b', 'aab'],
    ['}', '}'],
    [String.raw`^\#\-\@$`, '#-@'],
    [String.raw`^\x{41}$`, 'A'],
    [String.raw`\bé\b`, 'é'],
  ] as const) {
    it(`matches '${text}' with ${pattern}`, () => {
      const read = rustPattern(pattern);
      assert(read.kind === 'pattern');
      assert.equal(read.pattern.fits(text), 'fits');
    });
  }

  for (const [pattern, reason] of [
    ['^(?=.*[A-Z])x', 'look-around, including look-ahead and look-behind, is not supported'],
    ['(?<!a)b', 'look-around, including look-ahead and look-behind, is not supported'],
    [String.raw`(a)\1`, 'backreferences are not supported'],
    [String.raw`a\Z`, 'unrecognized escape sequence'],
    ['[', 'the pattern is malformed'],
  ] as const) {
    it(`refuses ${pattern}`, () => {
      assert.deepEqual(rustPattern(pattern), { kind: 'refused', reason });
    });
  }

  it('takes escaped brackets and those in classes for what they are', () => {
    for (const pattern of [String.raw`\(\?=a`, '[(?=]', String.raw`\\1`])
      assert.equal(rustPattern(pattern).kind, 'pattern', pattern);
  });

  it('leaves open what JavaScript has no like of', () => {
    assert.equal(rustPattern('[a-z&&[^b]]+(?-i)x').kind, 'unknown');
  });
});
