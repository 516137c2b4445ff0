import assert from 'node:assert/strict';
import { until } from './support/until.js';
import { useWorkbench } from './support/useWorkbench.js';

/** Features of the editor in a real VS Code, on a copy of `examples/`. */
describe('editing a template', () => {
  const workbench = useWorkbench();

  it('mends a mistake by its quick fix', async () => {
    const { editor } = workbench();
    await editor.openPrompt('prompts/broken_variables.yaml');
    await editor.squiggles('warning').first().waitFor();
    await editor.goBehind('nma');
    await workbench().screenshot('mistakes');
    await editor.quickFix("Change to 'name'");
    await until('the mended text', async () =>
      (await editor.text()).includes('Dear {{name}}') ? true : undefined,
    );
    await workbench().palette.run('File: Revert File');
  });

  it('renames a variable everywhere', async () => {
    const { editor, page } = workbench();
    await editor.openPrompt('prompts/greeting.yaml');
    await editor.goBehind('Hello {{na');
    await page.keyboard.press('F2');
    const box = page.locator('.rename-box input');
    await box.waitFor();
    await box.fill('guest');
    await page.keyboard.press('Enter');
    await until('the new name', async () =>
      (await editor.text()).includes('[guest, shop') ? true : undefined,
    );
    assert.match(await editor.text(), /Hello \{\{guest\}\}/);
    await workbench().screenshot('renamed');
    await workbench().palette.run('File: Revert File');
  });
});
