import assert from 'node:assert/strict';
import { readPromptFile } from '../../../server/src/core/formats/index.js';
import { uriOf } from '../../support/workspaceOf.js';

const uri = uriOf('prompts/a.yaml');

describe('reading a file again', () => {
  it('keeps the trees of templates that are still the same, each for one of them', () => {
    const before = readPromptFile(uri, chat('Hi {{name}}', 'Bye {{name}}', 'Hi {{name}}'));
    const old = treesOf(before);
    const after = readPromptFile(uri, chat('New', 'Hi {{name}}', 'Bye {{other}}', 'Hi {{name}}'), {
      previous: before,
    });
    const [added, first, changed, last] = treesOf(after);
    assert.equal(first, old[0]);
    assert.equal(last, old[2]);
    assert.equal(added?.text, 'New');
    assert.equal(changed?.text, 'Bye {{other}}');
  });
});

function treesOf(file: ReturnType<typeof readPromptFile>) {
  return file.prompts.flatMap(({ templates }) => templates.map(({ tree }) => tree));
}

function chat(...contents: readonly string[]): string {
  const messages = contents.map((content) => `  - {role: user, content: ${JSON.stringify(content)}}\n`);
  return `id: a\nformat: chat\nchat_template:\n  messages:\n${messages.join('')}`;
}
