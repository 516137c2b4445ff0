import assert from 'node:assert/strict';
import { useWorkbench } from './support/useWorkbench.js';

describe('the workbench', () => {
  const workbench = useWorkbench();

  it("has the container 'Prompt Manager' in the activity bar", async () => {
    await workbench().openContainer('Prompt Manager');
    await workbench().container('Prompt Manager').waitFor();
    await workbench().screenshot('container');
  });

  it('opens a prompt of examples/', async () => {
    await workbench().editor.open('prompts/translate.yaml');
    assert.match(await workbench().editor.text(), /translate/);
  });

  it('changes the colour theme', async () => {
    for (const theme of ['light', 'highContrast', 'dark'] as const) {
      await workbench().setTheme(theme);
      await workbench().screenshot(`theme-${theme}`);
    }
  });
});
