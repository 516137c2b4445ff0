import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { frameworkPrompt } from '../../../server/src/protocol/index.js';
import { withSession } from '../../support/lspSession.js';
import { bundleRenderWorker } from '../../support/renderWorker.js';
import { promptWith } from '../../support/sources.js';
import { uriOf } from '../../support/workspaceOf.js';

const uri = uriOf('prompts/a.yaml');
const key = { uri, index: 0 };

describe('a prompt for a plugin of the client', () => {
  let worker: Awaited<ReturnType<typeof bundleRenderWorker>>;

  before(async () => (worker = await bundleRenderWorker()));
  after(() => worker.remove());

  it('is rendered from the unsaved text, or handed over as templates', async () => {
    await withSession(worker, async (session) => {
      await session.open(uri, promptWith('Dear {{name}}!', 'metadata: {max_tokens: 90}\n'));
      await session.edit(uri, 'Dear', 'Hi');
      const values = { name: 'Ann' };
      const rendered = await session.ask(frameworkPrompt, { ...key, values, takes: 'rendered' });
      assert.ok(rendered?.kind === 'prompt');
      assert.deepEqual(rendered.prompt.messages, [{ content: 'Hi Ann!\n' }]);
      assert.deepEqual(rendered.prompt.settings, { maxTokens: 90 });
      const templates = await session.ask(frameworkPrompt, { ...key, values: {}, takes: 'templates' });
      assert.ok(templates?.kind === 'prompt');
      assert.deepEqual(templates.prompt.messages, [{ content: 'Hi {{name}}!\n' }]);
      await session.edit(uri, '{{name}}', '{{upper name}}');
      const failed = await session.ask(frameworkPrompt, { ...key, values, takes: 'rendered' });
      assert.deepEqual(failed, {
        kind: 'failed',
        message: "'upper' is called with arguments, but no helper has that name.",
      });
      const nowhere = { uri: uriOf('b.yaml'), index: 0, values, takes: 'rendered' } as const;
      assert.equal(await session.ask(frameworkPrompt, nowhere), null);
    });
  });
});
