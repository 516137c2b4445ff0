import assert from 'node:assert/strict';
import { decodeNode, readYaml } from '../../../server/src/core/index.js';

/** A text, and what PyYAML 6 reads in it; undefined where it refuses it. */
const readings: readonly (readonly [yaml: string, data: unknown])[] = [
  ["k: 'a \u2028 b'", { k: 'a\u2028b' }],
  ['k: "a\u0085b"', { k: 'a b' }],
  ['k: "a\u2028\u0085b"', { k: 'a\u2028\nb' }],
  ['k: |\n  a\u2028  b\n', { k: 'a\u2028b\n' }],
  ['k: >\n  a\u0085  b\u2029  c\n', { k: 'a b\u2029c\n' }],
  ['k: a\u2028  b', { k: 'a\u2028b' }],
  ['k: |\u0085  a\n', { k: 'a\n' }],
  ["k: x # c\u2028l: 'y'", { k: 'x', l: 'y' }],
  ['k: a\u2028b', undefined],
  ['k: |\n  a\u2028b\n', undefined],
  ['k: 1 # c\u2028d', undefined],
];

describe('The line breaks that only YAML 1.1 knows', () => {
  for (const [yaml, data] of readings)
    it(JSON.stringify(yaml), () => {
      const { root, broken, problems } = readYaml(yaml);
      assert.equal(broken, data === undefined);
      if (data === undefined) assert.ok(problems.some(({ code }) => code === 'yaml-control-character'));
      else assert.deepEqual(root && decodeNode(root), data);
    });

  it('are told where one is lost, and are text where YAML 1.2 is read', () => {
    assert.deepEqual(
      readYaml('k: "a\u0085b\u2028c"').problems.map(({ code, severity }) => [code, severity]),
      [['yaml-control-character', 'warning']],
    );
    assert.deepEqual(readYaml('k: a\u2028b', { strict: true }).problems, []);
  });
});
