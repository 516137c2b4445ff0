import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { decodeNode } from '../../../server/src/core/notation/decodeNode.js';
import { readYaml } from '../../../server/src/core/notation/readYaml.js';
import type { Data, DataMap } from '../../../server/src/core/prompt/index.js';
import { writeYaml } from '../../../server/src/core/versioning/yamlWriter.js';

function checkYaml(data: DataMap, ...lines: readonly string[]): void {
  assert.equal(writeYaml(data), `${lines.join('\n')}\n`);
}

describe('writeYaml', () => {
  it('writes block style with lists in the column of their key', () => {
    checkYaml(
      {
        a: { b: ['x', { c: 'y', d: [] }, ['z']], e: {} },
        f: null,
        g: true,
        h: 3n,
        i: 1e-7,
        j: -0,
        k: NaN,
        l: -Infinity,
      },
      'a:',
      '  b:',
      '  - x',
      '  - c: y',
      '    d: []',
      '  - - z',
      '  e: {}',
      'f: null',
      'g: true',
      'h: 3',
      'i: 1.0e-07',
      'j: -0.0',
      'k: .nan',
      'l: -.inf',
    );
  });

  const words: readonly (readonly [string, string])[] = [
    ['Hello {{name}}', 'Hello {{name}}'],
    ['{{name}}', "'{{name}}'"],
    ['1.0.0', '1.0.0'],
    ['1.0', "'1.0'"],
    ['', "''"],
    ['yes', "'yes'"],
    ['y', 'y'],
    ['Null', "'Null'"],
    ['010', "'010'"],
    ['0o10', '0o10'],
    ['1:30', "'1:30'"],
    ['1e3', '1e3'],
    ['2024-11-19', "'2024-11-19'"],
    ['2025-11-26T22:42:52.457051', "'2025-11-26T22:42:52.457051'"],
    ['a: b', "'a: b'"],
    ['a:b', 'a:b'],
    ['a #b', "'a #b'"],
    ['-a', '-a'],
    ['- a', "'- a'"],
    ["it's", "it's"],
    ["'it'", "'''it'''"],
    [' a', "' a'"],
    ['=', "'='"],
    ['<<', "'<<'"],
    ['é😀', 'é😀'],
    ['😀\t', String.raw`"\U0001F600\t"`],
    ['\0\x7f\xa0\ufeff', String.raw`"\0\x7F` + '\xa0' + String.raw`\uFEFF"`],
  ];
  for (const [text, expected] of words) {
    it(`writes ${JSON.stringify(text)} as ${expected}`, () => checkYaml({ k: text }, `k: ${expected}`));
  }

  it('doubles the line breaks of a text in single quotes', () => {
    checkYaml(
      { k: { l: 'one\ntwo\n\nthree\n' } },
      'k:',
      "  l: 'one",
      '',
      '    two',
      '',
      '',
      '    three',
      '',
      "    '",
    );
  });

  it('writes a blank beside a line break in double quotes', () => {
    checkYaml({ k: 'one \ntwo' }, String.raw`k: "one \ntwo"`);
  });

  it('folds behind the word that crosses column 80', () => {
    const word = 'word '.repeat(18).trim();
    checkYaml({ k: word }, `k: ${'word '.repeat(16).trim()}`, '  word word');
  });

  it('writes long and empty keys with a question mark', () => {
    checkYaml({ '': 1n, ['k'.repeat(123)]: ['a'] }, "? ''", ': 1', `? ${'k'.repeat(123)}`, ': - a');
  });

  it('is read back by our reader as the same data', () => {
    const characters = fc.constantFrom(
      ...'ab0 1.:-#\'"\\{}[],&*!|>%@`?~=<\n\t\réyn_+e😀\0\ufeff'.split(/(?:)/u),
    );
    const text = fc.string({ unit: characters, maxLength: 120 });
    const { data } = fc.letrec<{ data: Data }>((tie) => ({
      data: fc.oneof(
        { maxDepth: 3 },
        text,
        fc.constantFrom(null, true),
        fc.array(tie('data'), { maxLength: 3 }),
        fc.dictionary(text, tie('data'), { maxKeys: 4, noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('a', 'b', 'c'), data, { noNullPrototype: true }), (map) => {
        const { root, problems } = readYaml(writeYaml(map));
        assert.deepEqual(problems, []);
        assert.deepEqual(root && decodeNode(root), map);
      }),
    );
  });
});
