import assert from 'node:assert/strict';
import path from 'node:path';
import { sharedFolder } from '../support/shared.js';
import { useWorkbench } from './support/useWorkbench.js';

const corpus = sharedFolder('corpus');

describe('the sample prompts of the Python library', () => {
  if (corpus === undefined) {
    it('are not here, so nothing is opened', () => {
      console.log('    The shared corpus is not beside the project.');
    });
    return;
  }
  const workbench = useWorkbench({ workspace: path.join(corpus, 'prompt-manager/current') });

  it('are all in the tree, without an error', async () => {
    await workbench().openContainer('Prompt Manager');
    for (const id of [
      'code_review',
      'customer_support',
      'data_analysis',
      'evolving_prompt',
      'greeting',
      'marketing_email',
      'simple_task',
      'text_summarization',
    ]) {
      await workbench()
        .treeItem(new RegExp(`^${id}`))
        .waitFor();
    }
    await workbench().screenshot('corpus');
    const problems = await workbench().page.locator('#status\\.problems').getAttribute('aria-label');
    assert.match(problems ?? '', /^(?:No Problems|Warnings: \d+|Infos: \d+)/i);
  });
});
