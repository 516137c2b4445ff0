import assert from 'node:assert/strict';
import {
  applyEdits,
  decodeNode,
  decodeScalar,
  editScalar,
  readYaml,
  valueOf,
} from '../../../server/src/core/index.js';

/** A text, and what PyYAML 6 reads in it; undefined where it refuses it. */
const readings: readonly (readonly [yaml: string, data: unknown])[] = [
  ['k: "a\nb"\nl: c\n', { k: 'a b', l: 'c' }],
  ["x:\n  k: 'a\n  b'\nl: c\n", { x: { k: 'a b' }, l: 'c' }],
  ['- "a\n\nb\n"\n- c\n', ['a\nb ', 'c']],
  ['k: "a\r\nb"\r\nl: "c\r\nd"\r\n', { k: 'a b', l: 'c d' }],
  ['k: "a\\\nb\\\\\nc"\n', { k: 'ab\\ c' }],
  ['k: "{{a}}\n{{b}}: c"\n', { k: '{{a}} {{b}}: c' }],
  ['k: {l: "a\nb", "m": \'c\nd\', n: [e, "f\ng"]}\n', { k: { l: 'a b', m: 'c d', n: ['e', 'f g'] } }],
  ['k: |\n  "a\n  it\'s\nl: "b\nc"\n', { k: '"a\nit\'s\n', l: 'b c' }],
  ['- k: >-\n    "a\n  l: "b\nc"\n', [{ k: '"a', l: 'b c' }]],
  ["k: |\n  \"a\nl:\n  m: 'b\nc'\n", { k: '"a\n', l: { m: 'b c' } }],
  [
    "k: don't \"a # it's \"so\nl: \"b\nc\" # it's\nm: 'it''s\nd'\n",
    { k: 'don\'t "a', l: 'b c', m: "it's d" },
  ],
  ['"a\nb": c\n', undefined],
  ['k: "a\n---\nb"\n', undefined],
  ['k: "a\nl: "b"\n', undefined],
  ['k: "a\nl: b\n', undefined],
];

describe('Quoted text over several lines', () => {
  for (const [yaml, data] of readings)
    it(JSON.stringify(yaml), () => {
      const { root, broken } = readYaml(yaml);
      assert.equal(broken, data === undefined);
      if (data !== undefined) assert.deepEqual(root && decodeNode(root), data);
    });

  it('stays as it is around an edit', () => {
    const file = 'k: "Hi {{nme}}\nbye"\n';
    const { root } = readYaml(file);
    const value = valueOf(root, 'k');
    assert.ok(value?.kind === 'scalar');
    const change = { span: { start: 5, end: 8 }, text: 'name' };
    const edit = editScalar(file, value.source, decodeScalar(file, value.source), change);
    assert.equal(applyEdits(file, [edit]), 'k: "Hi {{name}}\nbye"\n');
  });

  it('may be there by the thousand', () => {
    const items = Array.from({ length: 3000 }, (_, index) => `- "a\nb ${index}"\n`).join('');
    const { root, broken } = readYaml(items);
    assert.equal(broken, false);
    const data = root && decodeNode(root);
    assert.ok(Array.isArray(data));
    assert.equal(data.at(-1), 'a b 2999');
  });

  it('must be indented where YAML 1.2 is read', () => {
    assert.equal(readYaml('k: "a\nb"\n', { strict: true }).broken, true);
  });
});
