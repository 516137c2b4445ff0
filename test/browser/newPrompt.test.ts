import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { until } from './support/until.js';
import { useWorkbench } from './support/useWorkbench.js';

describe('New Prompt…', () => {
  const workbench = useWorkbench({ settings: { 'workbench.colorTheme': 'Dark Modern' } });

  it('offers a gallery of starters', async () => {
    await workbench().editor.openPrompt('prompts/greeting.yaml');
    await workbench().palette.run('Prompt Manager: New Prompt…');
    const { palette } = workbench();
    await palette.rows.filter({ hasText: 'Answers from Documents' }).waitFor();
    await palette.rows.filter({ hasText: 'Dotprompt' }).waitFor();
    await workbench().screenshot('new-prompt-gallery');
  });

  it('asks for the folder, and goes a step back', async () => {
    const { palette, page } = workbench();
    await palette.choose('Classification');
    await palette.rows.filter({ hasText: '10 prompts' }).waitFor();
    await page.locator('.quick-input-titlebar .codicon-quick-input-back').click();
    await palette.choose('Classification');
    await palette.rows.filter({ hasText: '10 prompts' }).click();
  });

  it('checks the id while it is typed', async () => {
    const { palette, page } = workbench();
    await page.locator('.quick-input-message', { hasText: 'also the name of its file' }).waitFor();
    await palette.input.fill('greeting');
    await page.locator('.quick-input-message', { hasText: 'There is a prompt ‘greeting’ already' }).waitFor();
    await workbench().screenshot('new-prompt-id');
    await palette.answer('sort_mail');
  });

  it('opens the file with its first words selected, beside its schema', async () => {
    const { folder, editor, page } = workbench();
    const file = path.join(folder, 'prompts/sort_mail.yaml');
    await until('the file', () => Promise.resolve(existsSync(file) || undefined));
    assert.match(
      readFileSync(path.join(folder, 'schemas/sort_mail_output.yaml'), 'utf8'),
      /name: sort_mail_output/,
    );
    await page.locator('.tab.active[data-resource-name="sort_mail.yaml"]').waitFor();
    await page.locator('.codelens-decoration').first().waitFor();
    await editor.type('You sort mail.');
    await until('the typed words', async () =>
      (await editor.text()).includes('You sort mail.') ? true : undefined,
    );
    assert.ok(!(await editor.text()).includes('You sort tickets'));
    await workbench().screenshot('new-prompt-file');
  });
});
