import assert from 'node:assert/strict';
import { chooseDialect, dialectChoices } from '../../../server/src/protocol/index.js';
import { withSession } from '../../support/lspSession.js';
import { uriOf } from '../../support/workspaceOf.js';

describe('the requests about dialects', () => {
  it('name what a file may be, and write what is chosen where a team decides', async () => {
    await withSession({}, async (session) => {
      const uri = uriOf('a.hbs');
      assert.equal(await session.ask(dialectChoices, { uri }), null);
      await session.open(uri, 'Hi {{name}}');
      assert.equal((await session.ask(dialectChoices, { uri }))?.[0]?.id, 'handlebars');
      assert.equal(await session.ask(chooseDialect, { uri, dialect: 'dotprompt' }), null);

      await session.open(uriOf('.promptmanager.yaml'), '');
      const answer = await session.ask(chooseDialect, { uri, dialect: 'dotprompt' });
      assert.deepEqual(
        answer?.edits.map(({ newText }) => newText),
        ['dialects:\n  "a.hbs": dotprompt\n'],
      );
      await session.change(uriOf('.promptmanager.yaml'), [{ text: answer.edits[0]?.newText ?? '' }]);
      assert.equal((await session.ask(dialectChoices, { uri }))?.[0]?.id, 'dotprompt');
    });
  });
});
