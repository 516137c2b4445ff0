import type { Frame } from 'playwright-core';
import { until } from './support/until.js';
import { useWorkbench } from './support/useWorkbench.js';

describe('the commands of the preview', () => {
  const workbench = useWorkbench({ settings: { 'workbench.colorTheme': 'Dark Modern' } });
  let page: Frame;

  it('open one that stays with its prompt', async () => {
    const { editor } = workbench();
    await editor.openPrompt('prompts/greeting.yaml');
    await workbench().palette.run('Prompt Manager: Open Locked Preview');
    page = await workbench().webview('preview');
    await page.getByRole('button', { name: 'Lock to greeting' }).waitFor();
    await workbench().page.locator('.tab', { hasText: 'greeting.yaml' }).click();
    await editor.openPrompt('prompts/translate.yaml');
    await page.locator('button[aria-label="Lock to greeting"][aria-pressed="true"]').waitFor();
  });

  it('show and hide whitespace, word wrap and the inputs as JSON', async () => {
    await toggled('Preview: Toggle Whitespace', 'Show whitespace');
    await toggled('Preview: Toggle Word Wrap', /^Wrap lines/);
    await run('Preview: Toggle Inputs as JSON');
    await page.getByRole('textbox', { name: 'All inputs as JSON' }).waitFor();
    await workbench().screenshot('preview-json');
  });

  async function toggled(command: string, button: string | RegExp): Promise<void> {
    const toggle = page.getByRole('button', { name: button });
    const before = await toggle.getAttribute('aria-pressed');
    await run(command);
    await until(`'${command}'`, async () =>
      (await toggle.getAttribute('aria-pressed')) === before ? undefined : true,
    );
  }

  /** The commands are about the preview that has the focus. */
  async function run(command: string): Promise<void> {
    await page.getByRole('tab').first().click();
    await workbench()
      .page.locator('.editor-group-container.active .tab.active', { hasText: 'Preview' })
      .waitFor();
    await page.getByRole('tab').first().focus();
    await workbench().palette.run(`Prompt Manager: ${command}`);
  }
});
