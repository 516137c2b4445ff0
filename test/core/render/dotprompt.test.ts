import assert from 'node:assert/strict';
import {
  analyzePrompt,
  createTemplateEngine,
  createWorkspace,
  readPromptFile,
  renderPrompt,
  type RenderRunner,
} from '../../../server/src/core/index.js';

const engine = createTemplateEngine();
const runner: RenderRunner = {
  render(job) {
    const result = engine.render(job);
    return Promise.resolve(result.kind === 'failed' ? result : { ...result, durationMs: 0 });
  },
};

describe('Rendering .prompt files', () => {
  it('tells a helper that nobody has', async () => {
    const file = readPromptFile('file:///w/a.prompt', 'Hi {{upper name}}');
    const rendering = await renderPrompt(analyzePrompt(file, 0, createWorkspace([file])), {}, runner);
    assert.ok(rendering.kind === 'failed');
    assert.equal(rendering.code, 'unknown-helper');
    assert.match(rendering.message, /'upper'/);
  });

  it('leaves defaults of the front matter to the caller, as JavaScript does', async () => {
    const file = readPromptFile('file:///w/a.prompt', '---\ninput: {default: {a: x}}\n---\nHi {{a}}!');
    const rendering = await renderPrompt(analyzePrompt(file, 0, createWorkspace([file])), {}, runner);
    assert.ok(rendering.kind === 'rendered');
    assert.deepEqual(
      rendering.messages.map(({ parts }) => parts),
      [[{ text: 'Hi !' }]],
    );
  });
});
