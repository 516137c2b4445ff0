import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { textPattern } from '../../../server/src/core/pattern/index.js';

describe('a pattern of a schema', () => {
  it('fits where an expression of JavaScript fits', () => {
    fc.assert(
      fc.property(
        anyExpression,
        fc.array(fc.constantFrom('a', 'A', 'b', '1', ' ', '\n', '_', 'é', '😀'), { maxLength: 12 }),
        (source, points) => {
          for (const flags of ['u', 'iu', 'mu', 'su']) {
            const [expression, text] = [new RegExp(source, flags), points.join('')];
            const expected = expression.test(text) ? 'fits' : 'differs';
            assert.equal(
              textPattern(expression).fits(text),
              expected,
              `${String(expression)} with '${text}'`,
            );
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('takes time by the length of the text alone', () => {
    for (const source of [
      '^(a+)+$',
      '^(a|a)*$',
      '(a*)*b',
      '^(a|aa)+$',
      String.raw`\s+\s+\s+$`,
      'a*a*a*a*c',
    ]) {
      const text = `${(source.includes('s') ? ' ' : 'a').repeat(20_000)}!`;
      assert.equal(textPattern(new RegExp(source, 'u')).fits(text), 'differs', source);
    }
  });

  it('decides nothing where it would take too long', () => {
    for (const [source, text] of [
      ['(a{1000}){1000}', 'a'],
      ['^(?:a{0,1000}){4}b$', 'a'.repeat(20_000)],
      ['(?=a*b)(?=a*c)d', 'a'.repeat(20_000)],
      [String.raw`^(a+)\1$`, 'aaaa'],
      [`${'('.repeat(20_000)}a${')'.repeat(20_000)}`, 'a'],
    ] as const)
      assert.equal(textPattern(new RegExp(source, 'u')).fits(text), 'undecided', source);
  });
});

const atom = fc.constantFrom(
  ...[
    'a',
    'b',
    'A',
    '1',
    '.',
    String.raw`\w`,
    String.raw`\d`,
    String.raw`\s`,
    '[ab]',
    '[^a]',
    '[a-é]',
    '😀',
    '^',
    '$',
    String.raw`\b`,
    String.raw`\B`,
    String.raw`\p{L}`,
  ],
);

/** Expressions of a few parts; assertions stand in groups, because only those may be repeated. */
const { anyExpression } = fc.letrec<{ readonly anyExpression: string }>((tie) => ({
  anyExpression: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    atom,
    fc.tuple(tie('anyExpression'), tie('anyExpression')).map((both) => both.join('')),
    fc.tuple(tie('anyExpression'), tie('anyExpression')).map(([one, other]) => `(?:${one}|${other})`),
    fc
      .tuple(tie('anyExpression'), fc.constantFrom('*', '+', '?', '{2}', '{1,3}', '{2,}', '*?', '??'))
      .map(([one, count]) => `(${one})${count}`),
    fc
      .tuple(fc.constantFrom('?=', '?!', '?<=', '?<!'), tie('anyExpression'))
      .map(([kind, one]) => `(${kind}${one})`),
  ),
}));
