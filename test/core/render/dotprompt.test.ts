import assert from 'node:assert/strict';
import {
  analyzePrompt,
  createWorkspace,
  readPromptFile,
  renderPrompt,
} from '../../../server/src/core/index.js';
import { renderHere } from '../../support/renderHere.js';

describe('Rendering .prompt files', () => {
  it('tells a helper that nobody has', async () => {
    const file = readPromptFile('file:///w/a.prompt', 'Hi {{upper name}}');
    const rendering = await renderPrompt(analyzePrompt(file, 0, createWorkspace([file])), {}, renderHere);
    assert.ok(rendering.kind === 'failed');
    assert.equal(rendering.code, 'unknown-helper');
    assert.match(rendering.message, /'upper'/);
  });

  it('leaves defaults of the front matter to the caller, as JavaScript does', async () => {
    const file = readPromptFile('file:///w/a.prompt', '---\ninput: {default: {a: x}}\n---\nHi {{a}}!');
    const rendering = await renderPrompt(analyzePrompt(file, 0, createWorkspace([file])), {}, renderHere);
    assert.ok(rendering.kind === 'rendered');
    assert.deepEqual(
      rendering.messages.map(({ parts }) => parts),
      [[{ text: 'Hi !' }]],
    );
  });
});
