import Handlebars from 'handlebars';
import { Bench } from 'tinybench';
import { parseTemplate } from '../server/src/core/handlebars/index.js';

/** A prompt as people write them, about one kilobyte. */
const paragraph = `You are a helpful assistant for {{company.name}}. Today is {{date}}.

{{#if customer.vip}}
The customer {{customer.name}} is a VIP since {{customer.since}}; be especially kind, and offer a call back whenever
the answer takes more than two sentences.
{{else if customer.isNew}}
Welcome the new customer {{customer.name}}.
{{else}}
Treat {{customer.name}} well.
{{/if}}

{{! The history of the conversation, oldest message first }}
{{#each messages as |message index|}}
  {{index}}. {{message.role}}: {{message.content}}
  {{#unless @last}}---{{/unless}}
{{/each}}

Answer in {{language}} with at most {{maxWords}} words, in plain sentences that a person without any technical
knowledge can follow. {{> footer team=team.name tone="warm"}} Do not speak about prices before you are asked.
Use the tools {{lookup tools 0}} and {{join (map tools "name") ", "}} when they help you to give a better answer.

`;

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
