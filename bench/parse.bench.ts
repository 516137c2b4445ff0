import Handlebars from 'handlebars';
import { Bench } from 'tinybench';
import { parseTemplate } from '../server/src/core/handlebars/index.js';
import { paragraph } from './samples.js';

const sized = (length: number): string =>
  paragraph.repeat(Math.ceil(length / paragraph.length)).slice(0, length);
const whole = (length: number): string =>
  paragraph.repeat(Math.max(1, Math.round(length / paragraph.length)));

const bench = new Bench({ time: 1000, warmupTime: 300 });
const sizes = { '10 KB': whole(10_240), '100 KB': whole(102_400), '1 MB': whole(1_048_576) };
for (const [size, text] of Object.entries(sizes)) bench.add(`ours, ${size}`, () => void parseTemplate(text));
bench.add('ours, 10,000 nested blocks', () => void parseTemplate(nested));
bench.add('ours, 10,000 unclosed blocks', () => void parseTemplate(unclosed));
bench.add('ours, 10 KB cut off', () => void parseTemplate(cutOff));
bench.add('handlebars, 10 KB', () => void Handlebars.parse(sizes['10 KB']));
bench.add('handlebars, 100 KB', () => void Handlebars.parse(sizes['100 KB']));

const nested = '{{#if x}}'.repeat(10_000) + '{{/if}}'.repeat(10_000);
const unclosed = '{{#if x}}'.repeat(10_000);
const cutOff = sized(10_240);

await bench.run();
console.table(
  bench.tasks.map(({ name, result }) => ({
    parse: name,
    'median ms': 'latency' in result ? result.latency.p50.toFixed(3) : '–',
    'p99 ms': 'latency' in result ? result.latency.p99.toFixed(3) : '–',
    runs: 'latency' in result ? result.latency.samplesCount : 0,
  })),
);
