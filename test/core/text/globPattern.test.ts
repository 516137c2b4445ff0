import assert from 'node:assert/strict';
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
