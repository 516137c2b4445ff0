import assert from 'node:assert/strict';
import {
  exportMetrics,
  metricsChanged,
  readMetrics,
  recordModelRun,
  renderPrompt,
  resetMetrics,
  templateCoverage,
  unpackPieces,
  type FileRange,
} from '../../../server/src/protocol/index.js';
import { withSession } from '../../support/lspSession.js';
import { bundleRenderWorker } from '../../support/renderWorker.js';
import { orderSchema, promptWith } from '../../support/sources.js';
import { uriOf } from '../../support/workspaceOf.js';

const uri = uriOf('prompts/a.yaml');
const key = { uri, index: 0 };

describe('rendering', () => {
  let worker: Awaited<ReturnType<typeof bundleRenderWorker>>;

  before(async () => {
    worker = await bundleRenderWorker();
  });

  after(() => worker.remove());

  it('uses the unsaved text', async () => {
    await withSession(worker, async (session) => {
      await session.open(uri, promptWith('Dear {{name}}!'));
      await session.edit(uri, 'Dear', 'Hi');
      const answer = await session.ask(renderPrompt, { ...key, values: { name: 'Ann' } });
      assert.ok(answer?.outcome.kind === 'rendered');
      assert.deepEqual(
        answer.outcome.messages.map(({ role, content }) => ({ role, content })),
        [{ role: null, content: 'Hi Ann!\n' }],
      );
      assert.deepEqual(answer.problems, []);
      assert.equal(answer.changed, null);

      const without = await session.ask(renderPrompt, { ...key, values: {} });
      assert.deepEqual(
        without?.problems.map(({ kind }) => kind),
        ['missing'],
      );
    });
  });

  it('gives the roles of a chat, and the model', async () => {
    await withSession(worker, async (session) => {
      await session.open(
        uri,
        `id: a
format: chat
metadata: {model_recommendations: [gpt-4]}
chat_template:
  messages:
  - {role: system, content: Be nice.}
  - {role: user, name: ann, content: "{{name}}"}
  variables: [name]
`,
      );
      const answer = await session.ask(renderPrompt, { ...key, values: { name: 'Ann' } });
      assert.ok(answer?.outcome.kind === 'rendered');
      assert.deepEqual(
        answer.outcome.messages.map(({ role, name, content, range }) => [
          role,
          name,
          content,
          range.start.line,
        ]),
        [
          ['system', null, 'Be nice.', 5],
          ['user', 'ann', 'Ann', 6],
        ],
      );
      assert.equal(answer.model, 'gpt-4');
    });
  });

  it('has a field for each variable, also for those that nobody declares', async () => {
    await withSession(worker, async (session) => {
      const template = 'file:///w/prompts/letter.hbs';
      await session.open(
        template,
        'Dear {{name}},{{#each items}}{{title}}{{/each}}{{#if late}}Sorry.{{/if}}',
      );
      const answer = await session.ask(renderPrompt, { uri: template, index: 0, values: {} });
      assert.deepEqual(
        answer?.inputs.map(({ name, required }) => [name, required]),
        [
          ['name', true],
          ['items', true],
          ['late', false],
        ],
      );
    });
  });

  it('tells on request where each piece comes from, and what did not render', async () => {
    await withSession(worker, async (session) => {
      await session.open(uri, promptWith('Hi {{#each xs}}{{this}}{{else}}none{{/each}}'));
      const answer = await session.ask(renderPrompt, {
        ...key,
        values: { xs: ['a', 'b'] },
        provenance: true,
      });
      assert.ok(answer?.outcome.kind === 'rendered');
      const { messages, notRendered } = answer.outcome;
      const content = messages[0]?.content ?? '';
      assert.ok(messages[0]?.pieces);
      const pieces = unpackPieces(messages[0].pieces).map(({ start, end, path, loops, from }) => ({
        printed: content.slice(start, end),
        path,
        turns: loops.map(({ at }) => at),
        uri: from.uri,
      }));
      assert.deepEqual(pieces, [
        { printed: 'Hi ', path: null, turns: [], uri },
        { printed: 'a', path: 'this', turns: [0], uri },
        { printed: 'b', path: 'this', turns: [1], uri },
        { printed: '\n', path: null, turns: [], uri },
      ]);
      assert.equal(notRendered?.length, 1);
    });
  });

  it('tells what no saved inputs render', async () => {
    await withSession(worker, async (session) => {
      const text = promptWith('{{#if a}}A{{/if}}{{#if b}}B{{else}}no b{{/if}}{{#if c}}C{{/if}}');
      await session.open(uri, text);
      const shown = async () => {
        const coverage = await session.ask(templateCoverage, key);
        assert.ok(coverage);
        const { sets, failed, notRendered } = coverage;
        return {
          sets,
          failed: failed.map(({ name }) => name),
          places: notRendered.map((place) => textAt(text, place)),
        };
      };
      assert.deepEqual(await shown(), { sets: [], failed: [], places: ['A', 'B', 'C'] });

      await session.open(uriOf('prompts/a.inputs.yaml'), 'inputs:\n  one: {a: 1}\n  two: {b: 1}\n');
      assert.deepEqual(await shown(), { sets: ['one', 'two'], failed: [], places: ['C'] });
    });
  });

  it('describes the form, and fills in defaults', async () => {
    await withSession(worker, async (session) => {
      await session.open(uriOf('schemas/order_input.yaml'), orderSchema);
      await session.open(
        uri,
        promptWith('{{customer}} {{tone}}{{#if name}}!{{/if}}', 'input_schema: order_input\n'),
      );
      const answer = await session.ask(renderPrompt, { ...key, values: { customer: 'Ann' } });
      assert.deepEqual(
        answer?.inputs.map(({ name, type, required, default: value }) => [
          name,
          type.kind,
          type.label,
          required,
          value,
        ]),
        [
          ['name', 'boolean', 'boolean', false, null],
          ['items', 'list', 'list of map with title, price', true, null],
          ['customer', 'string', 'string', true, null],
          ['tone', 'string', 'string', false, 'friendly'],
        ],
      );
      assert.ok(answer.outcome.kind === 'rendered');
      assert.equal(answer.outcome.messages[0]?.content, 'Ann friendly\n');
    });
  });

  it('says where it failed, and still describes the form', async () => {
    await withSession(worker, async (session) => {
      await session.open(uri, promptWith('Dear {{#if name}}'));
      const answer = await session.ask(renderPrompt, { ...key, values: {} });
      assert.ok(answer?.outcome.kind === 'failed');
      assert.equal(answer.outcome.range?.start.line, 4);
      assert.equal(answer.inputs.length, 2);
    });
  });

  it('stops what takes too long', async () => {
    await withSession(
      { ...worker, initializationOptions: { settings: { render: { timeoutMs: 50 } } } },
      async (session) => {
        const loop = '{{#each items}}{{#each @root.items}}{{#each @root.items}}x{{/each}}{{/each}}{{/each}}';
        await session.open(uri, promptWith(loop));
        const answer = await session.ask(renderPrompt, {
          ...key,
          values: { items: Array.from({ length: 2000 }, () => 1) },
        });
        assert.equal(answer?.outcome.kind, 'failed');
      },
    );
  });

  it('answers nothing for a prompt that is not there', async () => {
    await withSession(worker, async (session) => {
      assert.equal(await session.ask(renderPrompt, { ...key, values: {} }), null);
    });
  });

  it('is counted by prompt, and can be forgotten', async () => {
    await withSession(worker, async (session) => {
      await session.open(uri, promptWith('{{name}}'));
      const changed = session.heard(metricsChanged);
      await session.ask(renderPrompt, { ...key, values: { name: 'Ann' } });
      await changed;
      await session.edit(uri, '{{name}}', '{{#if');
      await session.ask(renderPrompt, { ...key, values: {} });
      const report = await session.ask(readMetrics, { lastMs: null });
      assert.deepEqual([report.recording, report.renders, report.errors], [true, 2, 1]);
      assert.deepEqual(
        report.prompts.map(({ id, renders, errors }) => [id, renders, errors]),
        [['a', 2, 1]],
      );
      assert.ok(!JSON.stringify(report).includes('Ann'));
      await session.ask(resetMetrics, null);
      assert.equal((await session.ask(readMetrics, { lastMs: null })).renders, 0);
    });
  });

  it('is joined in the metrics by the runs of language models, and both can be exported', async () => {
    await withSession(worker, async (session) => {
      await session.open(uri, promptWith('{{name}}'));
      await session.ask(renderPrompt, { ...key, values: { name: 'Ann' } });
      const changed = session.heard(metricsChanged);
      const run = { id: 'a', version: '1.0.0', model: 'gpt-4o', at: Date.now() - 5, outcome: 'ok' };
      assert.ok(
        await session.ask(recordModelRun, { ...run, durationMs: 5, inputTokens: 9, outputTokens: 4 }),
      );
      await changed;
      const { renders, tokens, modelRuns } = await session.ask(readMetrics, { lastMs: null, id: 'a' });
      assert.deepEqual([renders, tokens > 0, modelRuns.runs, modelRuns.inputTokens], [1, true, 1, 9]);

      const csv = await session.ask(exportMetrics, { lastMs: null, format: 'csv' });
      assert.match(csv, /^prompt,renders,[^]*\r\na,1,0,0,.*,1,0,9,4\r\n$/);
      const json = await session.ask(exportMetrics, { lastMs: null, id: 'b', format: 'json' });
      assert.equal((JSON.parse(json) as { readonly renders: number }).renders, 0);
    });
  });

  it('is not counted when the setting says so', async () => {
    const options = { ...worker, initializationOptions: { settings: { metrics: { enabled: false } } } };
    await withSession(options, async (session) => {
      await session.open(uri, promptWith('{{name}}'));
      await session.ask(renderPrompt, { ...key, values: {} });
      const report = await session.ask(readMetrics, { lastMs: null });
      assert.deepEqual([report.recording, report.renders], [false, 0]);
    });
  });
});

function textAt(text: string, { range: { start, end } }: FileRange): string {
  assert.equal(start.line, end.line);
  return text.split('\n')[start.line]?.slice(start.character, end.character) ?? '';
}
