import assert from 'node:assert/strict';
import fc from 'fast-check';
import picomatch from 'picomatch/posix.js';
import { globPattern } from '../../../server/src/core/index.js';

describe('globPattern', () => {
  const cases: readonly (readonly [glob: string, matches: readonly string[], others: readonly string[]])[] = [
    ['**/*.{yaml,yml}', ['a.yaml', 'b/c/a.yml', '.hidden/a.yaml'], ['a.json', 'ayaml', 'a.yaml/b']],
    ['*.yaml', ['a.yaml'], ['b/a.yaml']],
    ['prompts/**', ['prompts', 'prompts/a', 'prompts/a/b.yaml'], ['prompts2/a', 'x/prompts/a']],
    [
      '**/{node_modules,.git}/**',
      ['node_modules', 'a/.git/config', 'node_modules/x'],
      ['a/git/b', 'node_modules2/b'],
    ],
    ['a/**/b', ['a/b', 'a/x/b', 'a/x/y/b'], ['ab', 'a/xb']],
    ['**/a?.txt', ['ab.txt', 'x/a1.txt'], ['a.txt', 'a/.txt']],
    ['{a,{b,c}d}.txt', ['a.txt', 'bd.txt', 'cd.txt'], ['b.txt', 'ad.txt']],
    ['a+(b).[x]', ['a+(b).[x]'], ['aab.x']],
    ['**', ['a', 'a/b'], []],
    ['./a.txt', ['a.txt'], ['b/a.txt']],
    ['a{b', ['a{b'], ['ab']],
  ];
  it('reads globs with many stars as picomatch does', () => {
    const part = fc.constantFrom('*', '**', 'a', 'b', '/', '.', '?', '{a,b}', '{a,*b}');
    const path = fc.array(fc.constantFrom('a', 'b', '/', '.'), { maxLength: 10 });
    fc.assert(
      fc.property(fc.array(part, { minLength: 4, maxLength: 9 }), path, (parts, points) => {
        const [glob, name] = [`*/**/*${parts.join('')}*`, points.join('')];
        const plain = glob.replace(/\/$/, '');
        const options = { dot: true, noextglob: true, nobracket: true };
        fc.pre(name !== '');
        assert.equal(globPattern(glob)(name), picomatch(plain, options)(name), `${glob} with ${name}`);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads a glob of very many stars at once', () => {
    assert.equal(globPattern(`${'*a'.repeat(40)}b`)('a'.repeat(200)), false);
    assert.equal(globPattern(`${'{a,aa}'.repeat(40)}b`)('a'.repeat(60)), false);
    assert.equal(globPattern(`${'*a'.repeat(40)}b`)(`${'a'.repeat(200)}b`), true);
  });

  for (const [glob, matches, others] of cases) {
    it(`reads '${glob}'`, () => {
      const test = globPattern(glob);
      assert.deepEqual(
        matches.filter((match) => !test(match)),
        [],
      );
      assert.deepEqual(others.filter(test), []);
    });
  }
});
