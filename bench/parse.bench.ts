import Handlebars from 'handlebars';
import { Bench } from 'tinybench';
import { parseTemplate } from '../server/src/core/handlebars/index.js';
import { paragraph } from './samples.js';

/** Parsing, beside npm handlebars in the same process. */
const whole = (length: number): string =>
  paragraph.repeat(Math.max(1, Math.round(length / paragraph.length)));
const sizes = { '10 KB': whole(10_240), '100 KB': whole(102_400), '1 MB': whole(1_048_576) };
const depth = 10_000;

/** What is parsed, and how many milliseconds it may take in the median. */
const texts: readonly (readonly [name: string, text: string, goal?: number])[] = [
  ['10 KB', sizes['10 KB'], 0.3],
  ['100 KB', sizes['100 KB']],
  ['1 MB', sizes['1 MB'], 15],
  ['10 KB cut off', sizes['10 KB'].slice(0, -300), 0.3],
  ['10,000 nested blocks', '{{#if x}}'.repeat(depth) + '{{/if}}'.repeat(depth), 30],
  ['10,000 unclosed blocks', '{{#if x}}'.repeat(depth), 30],
  ['10,000 nested sub-expressions', `{{${'(f '.repeat(depth)}${')'.repeat(depth)}}}`],
  ['50,000 {{', '{{'.repeat(50_000)],
  ['100,000 {{', '{{'.repeat(100_000)],
];

const bench = new Bench({ time: 1000, warmupTime: 300, iterations: 10, warmupIterations: 2 });
for (const [name, text] of texts) bench.add(name, () => void parseTemplate(text));
bench.add('peer: handlebars, 10 KB', () => void Handlebars.parse(sizes['10 KB']));
bench.add('peer: handlebars, 100 KB', () => void Handlebars.parse(sizes['100 KB']));

await bench.run();
const figures = bench.tasks.map(({ name, result }) => ({
  name,
  latency: 'latency' in result ? result.latency : undefined,
}));
const goals = new Map(texts.map(([name, , goal]) => [name, goal]));
console.table(
  figures.map(({ name, latency }) => ({
    parse: name,
    'median ms': latency?.p50.toFixed(3),
    goal: goals.get(name) === undefined ? '' : `≤ ${goals.get(name)}`,
    'p99 ms': latency?.p99.toFixed(3),
    runs: latency?.samplesCount,
  })),
);

const perCharacter = (size: keyof typeof sizes): number =>
  (figures.find(({ name }) => name === size)?.latency?.p50 ?? NaN) / sizes[size].length;
const ratio = perCharacter('1 MB') / perCharacter('10 KB');
console.log(`A character at 1 MB takes ${ratio.toFixed(2)} times as long as at 10 KB (goal ≤ 1.5).`);
