import assert from 'node:assert/strict';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { projectRoot } from '../../tools/project/root.mjs';
import { useWorkbench } from './support/useWorkbench.js';

/** A prompt is sent to a language model, which another extension brings; it answers what its setting says. */
describe('a run with a language model', () => {
  const workbench = useWorkbench({
    settings: {
      'workbench.colorTheme': 'Dark Modern',
      'chat.disableAIFeatures': false,
      'testModel.answer': 'Here it is: {"summary": "They agree.", "open_questions": "none"}',
    },
    extensions: [path.join(projectRoot, 'test/fixtures/test-model')],
  });
  const preview = (): Promise<Frame> => workbench().webview('preview');

  it('asks which model, and whether the prompt may leave the machine', async () => {
    const { editor, palette } = workbench();
    await editor.openPrompt('prompts/summarize_thread.yaml');
    await palette.run('Prompt Manager: Run with a Language Model…');
    await palette.choose('Echo');
    await workbench().dialog('leave this machine').getByRole('button', { name: 'Send' }).click();
    const answer = (await preview()).locator('.card.answer');
    await answer.locator('.text', { hasText: 'They agree.' }).waitFor();
    await answer.locator('.tk', { hasText: /→ \d+ tokens, / }).waitFor();
  });

  it('tells what of the answer is not as the output schema asks', async () => {
    const check = (await preview()).locator('.run-check.bad');
    await check.locator('li', { hasText: 'open_questions' }).waitFor();
    await check.scrollIntoViewIfNeeded();
    await workbench().screenshot('model-run-dark');
  });

  it('does not ask again, and takes the answer away when it is closed', async () => {
    const page = await preview();
    await page.getByRole('button', { name: 'Close the answer' }).click();
    await page.locator('.card.answer').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Run with a language model…' }).click();
    await workbench().palette.choose('Echo');
    await page.locator('.card.answer .text', { hasText: 'They agree.' }).waitFor();
  });

  it('is stopped by a button: the model hears of it, and what came of the answer stays', async () => {
    const page = await preview();
    await page.getByRole('button', { name: 'Run with a language model…' }).click();
    await workbench().palette.choose('Patient');
    await workbench().dialog('leave this machine').getByRole('button', { name: 'Send' }).click();
    const answer = page.locator('.card.answer');
    await answer.locator('.text', { hasText: 'They agree.' }).waitFor();
    await answer.locator('header', { hasText: 'answers …' }).waitFor();
    await page.getByRole('button', { name: 'Stop the model' }).click();
    await answer.locator('header', { hasText: 'was stopped' }).waitFor();
    await answer.locator('.text', { hasText: 'They agree.' }).waitFor();
    assert.equal(await answer.getByRole('alert').count(), 0);
    await workbench().page.getByText('The model has stopped').waitFor();
    await workbench().screenshot('model-run-stopped');
  });

  it('counts in the metrics, also when it was stopped', async () => {
    await workbench().palette.run('Prompt Manager: Show Metrics');
    const metrics = await workbench().webview('metrics');
    await metrics.locator('tbody tr', { hasText: 'patient' }).waitFor();
    await metrics.getByText('Cancelled before the answer was complete.').waitFor();
  });
});
