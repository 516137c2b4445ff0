import { decodeScalar, readYaml, valueOf, type ScalarNode } from '../server/src/core/index.js';
import { report, timed, type Row } from './report.js';
import { paragraph } from './samples.js';

/** Decoding a scalar of 100 KB in each style of YAML, with the map from its text to the file. */
const lines = paragraph
  .repeat(Math.ceil(102_400 / paragraph.length))
  .slice(0, 102_400)
  .split('\n');
const indented = lines.map((line) => `  ${line}\n`).join('');
const plain = lines.map((line) => `  ${line.replace(/[:#{}'"]/g, '.')}\n`).join('');

const styles: Readonly<Record<string, string>> = {
  literal: `k: |\n${indented}`,
  folded: `k: >\n${indented}`,
  'double-quoted': `k: ${JSON.stringify(lines.join('\n'))}\n`,
  'single-quoted': `k: '\n${indented.replaceAll("'", "''")}  '\n`,
  plain: `k: a\n${plain}`,
};

const rows: Row[] = [];
for (const [name, text] of Object.entries(styles)) {
  const node = scalarIn(text);
  const { map, text: value } = decodeScalar(text, node.source);
  rows.push({
    name: `${name}, decoded`,
    ...(await timed(300, () => decodeScalar(text, node.source))),
    goals: { p50: 1 },
  });
  const step = Math.max(1, Math.floor(value.length / 1000));
  rows.push({
    name: `${name}, 1000 places`,
    ...(await timed(300, () => {
      for (let offset = 0; offset < value.length; offset += step) map.toValue(map.toFile(offset));
    })),
  });
}
report('scalars of 100 KB', rows);

function scalarIn(text: string): ScalarNode {
  const node = valueOf(readYaml(text).root, 'k');
  if (node?.kind !== 'scalar') throw new Error(`There is no scalar in ${text.slice(0, 40)}…`);
  return node;
}
