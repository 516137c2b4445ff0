import assert from 'node:assert/strict';
import { promptRelations } from '../../../server/src/protocol/index.js';
import { withFolder } from '../../support/promptFolder.js';
import { withSession } from '../../support/lspSession.js';

const files = {
  'prompts/letter.hbs': '{{> footer}} Dear {{name}}, {{> footer}}',
  'prompts/note.hbs': 'Hi {{> footer}}',
  'prompts/footer.hbs': 'Yours, {{shop}}',
  'prompts/a.yaml': 'id: a\nversion: 1.0.0\nformat: text\ntemplate: {content: "{{x}}", variables: [x]}\n',
  'prompts/a.inputs.yaml': 'inputs:\n  short: {x: 1}\n  long: {x: 2}\n',
};

describe('what a prompt has to do with other files', () => {
  it('are the partials that it calls, each once', () => check('prompts/letter.hbs', { uses: ['footer'] }));

  it('are the prompts that call it', () => check('prompts/footer.hbs', { usedBy: ['letter', 'note'] }));

  it('are its saved inputs, in their order', () => check('prompts/a.yaml', { inputSets: ['short', 'long'] }));

  async function check(
    file: string,
    expected: Partial<Record<'uses' | 'usedBy' | 'inputSets', readonly string[]>>,
  ): Promise<void> {
    await withFolder(files, (folder) =>
      withSession({ folders: [folder.uri] }, async (session) => {
        const found = await session.ask(promptRelations, { uri: folder.uriOf(file), index: 0 });
        assert.ok(found);
        const names = (places: readonly { readonly name: string }[]) => places.map(({ name }) => name);
        assert.deepEqual(
          { uses: names(found.uses), usedBy: names(found.usedBy), inputSets: names(found.inputSets) },
          { uses: [], usedBy: [], inputSets: [], ...expected },
        );
      }),
    );
  }
});
