import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { until } from './support/until.js';
import { useWorkbench } from './support/useWorkbench.js';

describe('the tree of prompts and acts on the workspace', () => {
  const workbench = useWorkbench({ settings: { 'workbench.colorTheme': 'Dark Modern' } });

  it('lead from a prompt to its partials and input sets', async () => {
    const { folder, page, palette, editor } = workbench();
    writeFileSync(
      path.join(folder, 'prompts/greeting.inputs.yaml'),
      'inputs:\n  regular: {name: Ann, shop: Fernweh}\n',
    );
    await editor.openPrompt('prompts/greeting.yaml');
    await palette.run('Focus on Prompts View');
    const row = workbench().treeItem(/^greeting/);
    await row.waitFor();
    await row.locator('.monaco-tl-twistie').click();
    await workbench()
      .treeItem(/^Input Sets/)
      .locator('.monaco-tl-twistie')
      .click();
    await workbench()
      .treeItem(/^regular/)
      .waitFor();
    const recommend = workbench().treeItem(/^recommend/);
    await recommend.locator('.monaco-tl-twistie').click();
    await workbench()
      .treeItem(/^Partials Used/)
      .locator('.monaco-tl-twistie')
      .click();
    await workbench().screenshot('tree-relations');
    await workbench()
      .treeItem(/^house_style/)
      .click();
    await page.locator('.tab.active[data-resource-name="_house_style.prompt"]').waitFor();
  });

  it('export a prompt as a framework takes it', async () => {
    const { editor, palette, page } = workbench();
    await editor.openPrompt('prompts/triage_ticket.yaml');
    await palette.run('Prompt Manager: Export As…');
    await palette.choose('openai');
    await palette.choose('Sample Values');
    await palette.rows.filter({ hasText: 'Save As…' }).waitFor();
    await workbench().screenshot('export-as');
    await palette.choose('Open in Editor');
    await page.locator('.tab.active[data-resource-name^="Untitled"]').waitFor();
    await until('the payload', async () => ((await editor.text()).includes('"messages"') ? true : undefined));
    await palette.run('View: Revert and Close Editor');
  });

  it('import a collection as files', async () => {
    const { palette, folder } = workbench();
    await palette.run('Prompt Manager: Import Collection…');
    await palette.choose('collections/onboarding.yaml');
    await palette.rows
      .filter({ hasText: /^prompts/ })
      .first()
      .waitFor();
    await palette.choose('prompts');
    const file = path.join(folder, 'prompts/welcome_mail.yaml');
    await until('the file', () => Promise.resolve(existsSync(file) || undefined));
    const said = workbench().notification('2 prompts imported');
    await said.getByRole('button', { name: 'Delete the Collection' }).click();
    await until('the collection to go', () =>
      Promise.resolve(!existsSync(path.join(folder, 'collections/onboarding.yaml')) || undefined),
    );
  });

  it('tell of health', async () => {
    const { palette, page } = workbench();
    await palette.run('Prompt Manager: Show Health');
    await palette.rows.filter({ hasText: 'The render thread answers.' }).waitFor();
    await workbench().screenshot('health');
    await page.keyboard.press('Escape');
  });

  it('find secrets', async () => {
    const { palette, page, folder } = workbench();
    await palette.run('Prompt Manager: Check for Secrets');
    await workbench().notification('no secrets').waitFor();
    const secret = ['AKIA', 'IOSFODNN7', 'ABCDEFG'].join('');
    const text = `id: leak\nversion: 1.0.0\nformat: text\ntemplate:\n  content: Log in with ${secret}\n`;
    writeFileSync(path.join(folder, 'prompts/leak.yaml'), text);
    await workbench().treeItem(/^leak/).waitFor();
    await palette.run('Prompt Manager: Check for Secrets');
    const row = palette.rows.filter({ hasText: 'prompts/leak.yaml, line 5' });
    await row.waitFor();
    assert.ok(!(await row.innerText()).includes(secret));
    await workbench().screenshot('secrets');
    await row.click();
    await page.locator('.tab.active[data-resource-name="leak.yaml"]').waitFor();
  });
});
