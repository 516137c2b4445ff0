import assert from 'node:assert/strict';
import { decodeNode, readYaml } from '../../../server/src/core/index.js';

/** A text, and what PyYAML 6 reads in it; undefined where it refuses it. */
const readings: readonly (readonly [yaml: string, data: unknown])[] = [
  ['x:\n  k: [\n    a\n]\n', { x: { k: ['a'] } }],
  ['- k: {\n  a: b, # c ]\n  d: e\n  }\n- f\n', [{ k: { a: 'b', d: 'e' } }, 'f']],
  ['x:\n  k: {\n"a": [\n"b\nc", it\'s,\nd\ne]}\n', { x: { k: { a: ['b c', "it's", 'd e'] } } }],
  ["- k: ['a ]\n\nb']\n- c\n", [{ k: ['a ]\nb'] }, 'c']],
  ['x:\n  k: [\na\n', undefined],
  ['x:\n  k: [\na}\n', undefined],
];

describe('Collections in brackets over several lines', () => {
  for (const [yaml, data] of readings)
    it(JSON.stringify(yaml), () => {
      const { root, broken } = readYaml(yaml);
      assert.equal(broken, data === undefined);
      if (data !== undefined) assert.deepEqual(root && decodeNode(root), data);
    });
});
