import assert from 'node:assert/strict';
import { chooseDialect, dialectChoices } from '../../../server/src/service/index.js';
import { withTextEdits } from '../../support/editsOf.js';
import { fileAt, uriOf, workspaceOf } from '../../support/workspaceOf.js';

const path = 'my prompts/a.hbs';
const name = '.promptmanager.yaml';

describe('choosing a dialect', () => {
  it('offers all, the one of the file first', () => {
    const file = fileAt(workspaceOf({ [path]: 'Hi' }), path);
    const [first, ...others] = dialectChoices(file);
    assert.deepEqual(first, { id: 'handlebars', name: 'Handlebars' });
    assert.ok(others.some(({ id }) => id === 'dotprompt'));
  });

  it('is written into the file of the team', () => {
    const written = (configuration: string) => {
      const workspace = workspaceOf({ [path]: 'Hi', [name]: configuration });
      const answer = chooseDialect(workspace, fileAt(workspace, path), 'dotprompt');
      if (!answer) return undefined;
      assert.equal(answer.uri, uriOf(name));
      return withTextEdits(fileAt(workspace, name), [...answer.edits]);
    };
    const entry = '  "my prompts/a.hbs": dotprompt\n';
    assert.equal(written('targets: [openai]'), `targets: [openai]\ndialects:\n${entry}`);
    assert.equal(written('dialects:\n  "*.hbs": none\n'), `dialects:\n  "*.hbs": none\n${entry}`);
    assert.equal(written('dialects:\n  "my prompts/a.hbs": none\n'), `dialects:\n${entry}`);
    assert.equal(written('dialects: {}\n'), undefined);
  });

  it('is left to the settings where there is no such file', () => {
    const workspace = workspaceOf({ [path]: 'Hi' });
    assert.equal(chooseDialect(workspace, fileAt(workspace, path), 'dotprompt'), undefined);
  });
});
