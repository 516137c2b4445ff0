import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createWorkspace, problemsOf, readPromptFile } from '../../../server/src/core/index.js';
import { sharedFolder } from '../../support/shared.js';

describe('the files of the Python library', () => {
  const corpus = sharedFolder('corpus');
  if (corpus === undefined) {
    it('are not here', () => console.log('      (no shared/corpus beside the project)'));
    return;
  }
  const folder = path.join(corpus, 'prompt-manager', 'current');
  const workspace = createWorkspace(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ya?ml|json)$/u.test(name))
      .map((name) => path.join(folder, name))
      .map((file) => readPromptFile(pathToFileURL(file).href, readFileSync(file, 'utf8'))),
  );

  it('are all there', () => assert.equal(workspace.prompts().length, 8));

  for (const file of workspace.files.values()) {
    const name = file.uri.slice(pathToFileURL(folder).href.length + 1);
    it(`have neither errors nor warnings, save for what the library itself ignores: ${name}`, () => {
      const serious = problemsOf(file, workspace, { secrets: true }).filter(
        ({ severity, code }) => severity === 'error' || (severity === 'warning' && !ignored.has(code)),
      );
      assert.deepEqual(serious, []);
    });
  }
});

/** Its own schemas declare what it does not enforce. */
const ignored: ReadonlySet<string> = new Set(['validator-not-enforced', 'enum-type-unusable']);
