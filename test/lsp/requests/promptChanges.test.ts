import assert from 'node:assert/strict';
import { promptChanges } from '../../../server/src/protocol/index.js';
import { withFolder } from '../../support/promptFolder.js';
import { withSession } from '../../support/lspSession.js';
import { promptWith } from '../../support/sources.js';
import { uriOf } from '../../support/workspaceOf.js';

describe('the changes of the list of prompts', () => {
  const [a, b] = [uriOf('prompts/a.yaml'), uriOf('prompts/b.yaml')];

  it('name all files first, then those that have changed', async () => {
    await withSession({}, async (session) => {
      await session.open(a, promptWith('Hi'));
      await session.open(b, promptWith('Hi').replace('id: a', 'id: b'));
      const first = await session.ask(promptChanges, { since: 0 });
      assert.deepEqual(
        first.files.map(({ prompts }) => prompts.map(({ id }) => id)),
        [['a'], ['b']],
      );
      assert.equal(first.more, false);

      await session.edit(b, 'id: b', 'id: c');
      const second = await session.ask(promptChanges, { since: first.revision });
      assert.deepEqual(
        second.files.map(({ uri, prompts }) => [uri, prompts.map(({ id }) => id)]),
        [[b, ['c']]],
      );

      await session.edit(b, 'format: text', 'colour: blue');
      await session.closeFile(b);
      const third = await session.ask(promptChanges, { since: second.revision });
      assert.deepEqual(third.files, [{ uri: b, prompts: [] }]);
      const fourth = await session.ask(promptChanges, { since: third.revision });
      assert.deepEqual(fourth, { revision: third.revision, files: [], more: false });
    });
  });

  it('come in several answers where there are many', async () => {
    await withSession({}, async (session) => {
      const count = 450;
      for (let i = 0; i < count; i++)
        await session.open(uriOf(`prompts/p${i}.yaml`), promptWith('Hi').replace('id: a', `id: p${i}`));
      const seen = new Set<string>();
      let answers = 0;
      for (let since = 0, more = true; more; answers++) {
        const changes = await session.ask(promptChanges, { since });
        for (const { uri } of changes.files) seen.add(uri);
        ({ revision: since, more } = changes);
      }
      assert.equal(seen.size, count);
      assert.ok(answers > 1);
    });
  });

  it('tell of each prompt with its problems in the end, however early they are asked for', async () => {
    const ids = Array.from({ length: 500 }, (_, i) => `p${i}`);
    const mistaken = promptWith('{{name}} {{items}} {{nmae}}');
    const files = ids.map((id) => [`prompts/${id}.yaml`, mistaken.replace('id: a', `id: ${id}`)] as const);
    await withFolder(Object.fromEntries(files), async (folder) => {
      await withSession({ folders: [folder.uri] }, async (session) => {
        const warnings = new Map<string, number>();
        for (let since = 0, more = true; more;) {
          const changes = await session.ask(promptChanges, { since });
          for (const { prompts } of changes.files)
            for (const { id, warnings: count } of prompts) warnings.set(id, count);
          ({ revision: since, more } = changes);
        }
        assert.deepEqual(new Set(warnings.keys()), new Set(ids));
        assert.deepEqual(new Set(warnings.values()), new Set([1]));
      });
    });
  });
});
