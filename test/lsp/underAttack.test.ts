import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { renderPrompt } from '../../server/src/protocol/index.js';
import { withSession } from '../support/lspSession.js';
import { bundleRenderWorker } from '../support/renderWorker.js';
import { promptWith } from '../support/sources.js';
import { uriOf } from '../support/workspaceOf.js';

const uri = uriOf('prompts/a.yaml');
const loop = '{{#each @root.items}}';
const end = '{{/each}}';

describe('the server under attack', () => {
  let worker: Awaited<ReturnType<typeof bundleRenderWorker>>;

  before(async () => (worker = await bundleRenderWorker()));
  after(() => worker.remove());

  for (const [name, template] of [
    ['loops without end', `${loop}${loop}${loop}${end}${end}${end}`],
    ['a gigabyte of output', `${loop}${loop}${'x'.repeat(1000)}${end}${end}`],
  ] as const) {
    it(`answers hover while it renders ${name}, and renders afterwards`, async () => {
      await withSession(worker, async (session) => {
        const place = await session.openAt(uri, promptWith(`{{na█me}}${template}`));
        const key = { uri, index: 0 };
        const values = { name: 'Ann', items: Array.from({ length: 1000 }, () => 1) };
        const answers: string[] = [];
        const rendering = session.ask(renderPrompt, { ...key, values }).then((answer) => {
          answers.push('render');
          return answer;
        });
        const hover = await session.request('textDocument/hover', place);
        assert.ok(hover, 'No hover came.');
        answers.push('hover');
        const answer = await rendering;
        assert.equal(answer?.outcome.kind, 'failed');
        assert.deepEqual(answers, ['hover', 'render']);

        await session.edit(uri, template, '!');
        const next = await session.ask(renderPrompt, { ...key, values });
        assert.ok(next?.outcome.kind === 'rendered');
        assert.equal(next.outcome.messages[0]?.content, 'Ann!\n');
      });
    });
  }
});
