import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changedLines } from '../../../server/src/core/versioning/diff/changedLines.js';

describe('the lines that differ from an older text', () => {
  const cases: readonly (readonly [before: string, after: string, expected: string])[] = [
    ['a b c', 'a b c', ''],
    ['a b c', 'a x c', 'changed 1-2'],
    ['a c', 'a b c', 'added 1-2'],
    ['a b c', 'a c', 'removed 1-1'],
    ['a b', 'a', 'removed 1-1'],
    ['a', 'x y a', 'added 0-2'],
    ['a b c d', 'x b d e', 'changed 0-1, removed 2-2, added 3-4'],
  ];
  for (const [before, after, expected] of cases)
    it(`are ‘${expected}’ from ‘${before}’ to ‘${after}’`, () => {
      const lines = (text: string) => text.replaceAll(' ', '\n');
      const found = changedLines(lines(before), lines(after));
      assert.equal(found.map(({ kind, start, end }) => `${kind} ${start}-${end}`).join(', '), expected);
    });

  it('do not depend on how lines end', () => assert.deepEqual(changedLines('a\r\nb', 'a\nb'), []));

  it('are none of texts that are too long', () => {
    assert.deepEqual(changedLines('a\n'.repeat(3000), 'b\n'.repeat(3000)), []);
  });

  it('leave nothing that is in the older text out of what is not marked', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
    fc.assert(
      fc.property(text, text, (old, now) => {
        const marked = new Set(
          changedLines(old.join('\n'), now.join('\n')).flatMap(({ start, end }) =>
            Array.from({ length: end - start }, (_, i) => start + i),
          ),
        );
        const kept = now.filter((_, index) => !marked.has(index));
        let from = 0;
        for (const line of kept) {
          const at = old.indexOf(line, from);
          assert.ok(old.length === 0 || at >= 0);
          from = at + 1;
        }
      }),
    );
  });
});
