import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readJson } from '../../../server/src/core/notation/readJson.js';
import { valueOf } from '../../../server/src/core/notation/syntaxNode.js';
import { decodeScalar, editScalar } from '../../../server/src/core/notation/scalars/index.js';
import { applyEdits } from '../../../server/src/core/index.js';
import { checkDecoding, checkMapping, checkRuns, scalarAt } from './scalarChecks.js';
import { scalarCases } from './scalarSources.js';

const runs = { numRuns: 1500 };

describe('Scalars', () => {
  it('are decoded as npm yaml decodes them', () => {
    fc.assert(
      fc.property(scalarCases, ({ text }) => {
        checkDecoding(text);
      }),
      runs,
    );
  });

  it('have a map whose runs ascend, tile the value and copy or stand for it', () => {
    fc.assert(
      fc.property(scalarCases, ({ text }) => {
        checkRuns(text);
      }),
      runs,
    );
  });

  it('map every character to the file and back, a written one to itself', () => {
    fc.assert(
      fc.property(scalarCases, ({ text }) => {
        checkMapping(text);
      }),
      runs,
    );
  });

  it('take edits of their value as edits of the file that leave the rest alone', () => {
    const inserted = fc.constantFrom(
      'x',
      '{{x}}',
      ' ',
      '\n',
      'a\nb',
      '\n{{/if}}',
      "'",
      '"',
      '\\',
      ': ',
      ' #c',
      ', c',
      '😀',
      '',
    );
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        scalarCases,
        inserted,
        place,
        fc.integer({ min: 0, max: 3 }),
        ({ text }, added, at, removed) => {
          const node = scalarAt(text);
          if (!node || node.span.start === node.span.end) return;
          const decoded = decodeScalar(text, node.source);
          const span = wholeCharacters(decoded.text, Math.round(at * decoded.text.length), removed);
          const edit = editScalar(text, node.source, decoded, { span, text: added });
          const expected = applyEdits(decoded.text, [{ span, text: added }]);
          const after = applyEdits(text, [edit]);
          const read = scalarAt(after)?.text;
          const keptBreak = node.source.style === 'literal' && read === `${expected}\n`;
          assert.ok(keptBreak || read === expected, `${JSON.stringify(after)} reads ${JSON.stringify(read)}`);
          assert.ok(after.startsWith(text.slice(0, node.span.start)));
          assert.ok(after.endsWith(text.slice(node.span.end)));
        },
      ),
      runs,
    );
  });

  it('of JSON are decoded and mapped likewise', () => {
    const piece = fc.constantFrom(
      'a',
      '{{x}}',
      '\\n',
      '\\"',
      '\\\\',
      '\\/',
      '\\u00e9',
      '\\ud83d\\ude00',
      '😀',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece), fc.string(), (pieces, added) => {
        const text = `{ "k": "${pieces.join('')}", "z": 1.0 }`;
        const node = valueOf(readJson(text).root, 'k');
        assert.ok(node?.kind === 'scalar');
        const decoded = decodeScalar(text, node.source);
        assert.equal(decoded.text, (JSON.parse(text) as { k: string }).k);
        for (let offset = 0; offset <= decoded.text.length; offset++) {
          assert.equal(decoded.map.toValue(decoded.map.toFile(offset)), offset);
        }
        const end = decoded.text.length;
        const edit = editScalar(text, node.source, decoded, { span: { start: end, end }, text: added });
        const read = JSON.parse(applyEdits(text, [edit])) as { k: string };
        assert.equal(read.k, decoded.text + added);
      }),
      runs,
    );
  });

  it('follow PyYAML where npm yaml reads otherwise', () => {
    assert.equal(scalarAt('k: |\n  x')?.text, 'x');
    assert.equal(scalarAt('k: "a\\\n\n  b"\n')?.text, 'a\nb');
    assert.equal(scalarAt('k: |1+\n   \nz: 1\n')?.text, '  \n');
  });
});

function wholeCharacters(value: string, at: number, length: number) {
  const isLow = (offset: number) => /[\udc00-\udfff]/.test(value[offset] ?? '');
  const start = isLow(at) ? at - 1 : at;
  const end = Math.min(value.length, start + length);
  return { start, end: isLow(end) ? end + 1 : end };
}
