import assert from 'node:assert/strict';
import { parseDocument } from 'yaml';
import { decodeScalar } from '../../../server/src/core/notation/scalars/index.js';
import { readYaml } from '../../../server/src/core/notation/readYaml.js';
import { valueOf, type ScalarNode } from '../../../server/src/core/notation/syntaxNode.js';

/** Checks that the scalar of a text is decoded as npm yaml decodes it. */
export function checkDecoding(text: string): void {
  const node = scalarAt(text);
  const other = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false });
  if (!node || other.errors.length > 0 || differs(text)) return;
  const expected = valueAt(other.toJS());
  assert.equal(node.text.trimEnd(), expected.trimEnd());
  if (text.endsWith('\n') && node.text.trim() !== '')
    assert.equal(node.text.endsWith('\n'), expected.endsWith('\n'));
}

/** Checks that the runs of the map ascend, tile the value, and copy or stand for it. */
export function checkRuns(text: string): void {
  const node = scalarAt(text);
  if (!node) return;
  const { text: value, map } = decodeScalar(text, node.source);
  let [valueEnd, fileEnd] = [0, node.span.start];
  for (const run of map.runs) {
    assert.equal(run.value, valueEnd);
    assert.ok(run.file >= fileEnd && run.fileLength > 0 && run.valueLength > 0);
    valueEnd += run.valueLength;
    fileEnd = run.file + run.fileLength;
  }
  assert.equal(valueEnd, value.length);
  assert.ok(fileEnd <= node.span.end);
}

/** Checks that every character is mapped to the file and back, a written one to itself. */
export function checkMapping(text: string): void {
  const node = scalarAt(text);
  if (!node) return;
  const { text: value, map } = decodeScalar(text, node.source);
  for (let offset = 0; offset <= value.length; offset++) {
    const run = map.runs.find((each) => each.value <= offset && offset < each.value + each.valueLength);
    const inside = run !== undefined && run.valueLength !== run.fileLength && offset > run.value;
    if (!inside) assert.equal(map.toValue(map.toFile(offset)), offset);
    if (run && run.valueLength === run.fileLength && run.valueLength > 1)
      assert.equal(text[map.toFile(offset)], value[offset]);
  }
}

/** The scalar under the key `k`; undefined for a text that is no YAML. */
export function scalarAt(text: string): ScalarNode | undefined {
  const { root, broken } = readYaml(text);
  const map = root?.kind === 'list' ? root.items[0]?.value : root;
  const node = valueOf(map, 'k');
  return node?.kind === 'scalar' && !broken ? node : undefined;
}

function valueAt(root: unknown): string {
  const map: unknown = Array.isArray(root) ? root[0] : root;
  const value: unknown = typeof map === 'object' && map !== null && 'k' in map ? map.k : undefined;
  return typeof value === 'string' ? value : '';
}

/** An escaped line break before an empty line: PyYAML keeps the empty line, npm yaml folds it. */
function differs(text: string): boolean {
  return /\\\r?\n[ \t]*\r?\n/.test(text);
}
