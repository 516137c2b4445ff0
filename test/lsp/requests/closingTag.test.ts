import assert from 'node:assert/strict';
import { closingTag } from '../../../server/src/protocol/index.js';
import { withSession } from '../../support/lspSession.js';
import { promptWith } from '../../support/sources.js';
import { uriOf } from '../../support/workspaceOf.js';

const uri = uriOf('prompts/a.yaml');

describe('the request for a closing tag', () => {
  it('is answered for the version of the text that the client has', async () => {
    await withSession({}, async (session) => {
      const { position } = await session.openAt(uri, promptWith('{{#if name}}█'));
      assert.equal(await session.ask(closingTag, { uri, version: 1, position }), '{{/if}}');
      assert.equal(await session.ask(closingTag, { uri, version: 2, position }), null);
      await session.edit(uri, '{{#if name}}', '{{name}}');
      assert.equal(await session.ask(closingTag, { uri, version: 2, position }), null);
    });
  });

  it('is answered with nothing when the user closes blocks by hand', async () => {
    const initializationOptions = { settings: { editor: { autoCloseBlocks: false } } };
    await withSession({ initializationOptions }, async (session) => {
      const params = await session.openAt(uri, promptWith('{{#if name}}█'));
      assert.equal(await session.ask(closingTag, { ...params, uri, version: 1 }), null);
      assert.equal(
        await session.request('textDocument/onTypeFormatting', { ...params, ch: '}', options: {} }),
        null,
      );
    });
  });

  it('leaves formatting to a client that has its own means', async () => {
    await withSession({ initializationOptions: { formatting: false } }, ({ initialized }) => {
      const { capabilities } = initialized;
      assert.equal(capabilities.documentFormattingProvider, undefined);
      assert.equal(capabilities.documentOnTypeFormattingProvider, undefined);
    });
  });
});
