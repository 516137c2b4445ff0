import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { problemsOf } from '../../../server/src/core/index.js';
import { fillStarter } from '../../../client/src/newPrompt/fillStarter.js';
import { extensionOf, starters, type Starter } from '../../../client/src/newPrompt/starters.js';
import { workspaceOf } from '../../support/workspaceOf.js';

const gallery = 'client/src/newPrompt/starters';

describe('the gallery of New Prompt…', () => {
  for (const starter of starters) {
    it(`has ‘${starter.label}’ without a problem, not even a hint`, () => {
      const workspace = workspaceOf(filesOf(starter, 'refund_reply'));
      const problems = [...workspace.files.values()].flatMap((file) =>
        problemsOf(file, workspace, { secrets: true }),
      );
      assert.deepEqual(problems, []);
    });

    it(`starts ‘${starter.label}’ as one prompt with the id that was asked for`, () => {
      const files = [...workspaceOf(filesOf(starter, 'refund_reply')).files.values()];
      const prompts = files.flatMap((file) => file.prompts);
      assert.deepEqual(
        prompts.map(({ id, name }) => id?.value ?? name),
        ['refund_reply'],
      );
    });

    it(`puts the cursor of ‘${starter.label}’ on words that are there once`, () => {
      const [text = ''] = Object.values(filesOf(starter, 'refund_reply'));
      assert.equal(text.split(starter.selects).length, 2);
    });
  }

  it('ships every file that it has', () => {
    const named = starters.flatMap(({ files }) => files.map(({ source }) => source)).sort();
    const there = readdirSync(gallery, { recursive: true, encoding: 'utf8' })
      .filter((file) => path.extname(file) !== '')
      .map((file) => file.replaceAll(path.sep, '/'));
    assert.deepEqual(there.sort(), named);
    assert.ok(existsSync('.vscodeignore'));
    assert.match(readFileSync('.vscodeignore', 'utf8'), /^!client\/src\/newPrompt\/starters\/\*\*$/m);
  });

  it('quotes an id that YAML would take for something else', () => {
    assert.equal(
      fillStarter('id: new_prompt\noutput_schema: new_prompt_output\n', 'yes'),
      'id: "yes"\noutput_schema: yes_output\n',
    );
    assert.equal(fillStarter('name: new_prompt\n', 'yes_no'), 'name: yes_no\n');
  });

  it('knows how the files of its prompts end', () => {
    assert.deepEqual([...new Set(starters.map(extensionOf))].sort(), ['.prompt', '.prompt.yml', '.yaml']);
  });
});

/** The files that a starter would write into the folder ‘prompts’, the prompt first. */
function filesOf({ files }: Starter, id: string): Record<string, string> {
  return Object.fromEntries(
    files.map(({ source, target }) => [
      path.posix.join('prompts', target.replace('{id}', id)),
      fillStarter(readFileSync(path.join(gallery, source), 'utf8'), id),
    ]),
  );
}
