import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { decodeNode, readYaml } from '../../../server/src/core/notation/index.js';
import { quickYaml } from '../../../server/src/core/notation/quickYaml.js';
import { sharedFolder } from '../../support/shared.js';

describe('quickYaml', () => {
  /** Whether it read the text; then the whole reader must read the same and find nothing wrong. */
  function agrees(text: string): boolean {
    const quick = quickYaml(text);
    if (quick === undefined) return false;
    const { root, broken, problems } = readYaml(text);
    assert.deepEqual({ broken, problems }, { broken: false, problems: [] }, text);
    assert.deepEqual(quick, root && decodeNode(root), text);
    return true;
  }

  for (const text of [
    'id: a\nversion: 1.0.0\nnumber: 1.5\nwhole: 12\nyes_no: yes\nnone:\nalso: null\nday: 2026-01-01\n',
    '# Above\nid: a\n\n# Between\nlist:\n- one\n- two: 2\n  three:\n    - x\n    - y\nlast: z\n',
    "text: 'It''s\n\n  folded\n  twice, and\n\n\n  again '\nempty: []\nmap: {}\n",
    'content: |\n  One\n\n   two {{name}}: # no comment\nstrip: |-\n  x\nkeep: |+\n  y\n\nafter: 1\n',
    'quoted: "a \\"b\\" \\n c"\nwords: [one, two]\npath: a/b:c#d\nemoji: gr\u00fc\u00dfe\n',
    'chat_template:\n  messages:\n  - role: system\n    content: Be kind.\n  - role: user\n    content: |\n      Hello\n  variables: [name, city]\n',
    'a:\n  b: 1\n  # indented comment\nc: 2',
  ]) {
    it(`reads ${JSON.stringify(text.slice(0, 50))}`, () => assert.ok(agrees(text)));
  }

  for (const text of [
    '',
    'a',
    '- a',
    'a: 1\na: 2',
    'a: b: c',
    'a: &x 1',
    'a: 1 # b',
    '"a": 1',
    'a: >\n  b',
    'a:\tb',
    'y: 1',
    'a: @b',
    'a: {b: 1}',
    'a: b\n  c',
    'a: {{name}}',
    '---\na: 1',
    'a: |\n  b\n c: 1',
    '? a',
    'a: !!str 1',
    'true: 1',
  ]) {
    it(`leaves ${JSON.stringify(text)} to the whole reader`, () => assert.equal(quickYaml(text), undefined));
  }

  it('reads what the whole reader reads, or nothing', () => {
    const piece = fc.constantFrom(
      'a: ',
      'b: ',
      'id:',
      '- ',
      '-',
      '  ',
      '    ',
      '\n',
      '\n',
      '\n\n',
      'x',
      '1',
      '1.0',
      "'",
      "''",
      '"',
      '|',
      '|-',
      '|+',
      '#',
      ' #c',
      ': ',
      ':',
      '[]',
      '{}',
      '[a, b]',
      '{{n}}',
      'null',
      'yes',
      '~',
      '.',
      '...',
      '---',
      ',',
      '\\n',
      '\u00e9',
      '>',
      '&',
      '*',
      '!',
      '%',
      '@',
      '?',
      '=',
      '(',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => void agrees(pieces.join(''))),
      { numRuns: 3000 },
    );
    const line = fc.constantFrom(
      'a: 1',
      'b:',
      'c: |',
      'd: x',
      '- x',
      '- e: 1',
      '  f: 2',
      '  - y',
      '    g: z',
      "h: 'q",
      "  q'",
      '',
      '# c',
      '  # c',
      "  i: 'r",
      '   s',
      'j: [k, l]',
      '  text {{x}}',
      '    more',
    );
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 12 }),
        fc.constantFrom('', '\n'),
        (lines, end) => void agrees(lines.join('\n') + end),
      ),
      { numRuns: 3000 },
    );
  });

  it('reads the fixtures, and of real prompts most', () => {
    const folders = ['test/fixtures/version-store', sharedFolder('corpus')].filter(
      (folder) => folder !== undefined,
    );
    const [read, all] = [[] as string[], [] as string[]];
    for (const folder of folders) {
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((each) =>
        /\.ya?ml$/.test(each),
      )) {
        const text = readFileSync(path.join(folder, name), 'utf8');
        all.push(name);
        if (agrees(text)) read.push(name);
      }
    }
    assert.ok(read.filter((name) => name.includes('support_reply')).length >= 4);
    console.log(`      (${read.length} of ${all.length} files)`);
  });
});
