import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { until } from './support/until.js';
import { useWorkbench } from './support/useWorkbench.js';

/** One walk through the product in a real VS Code, on a copy of `examples/`: each step builds on the one before. */
describe('a first hour with Prompt Manager', () => {
  const workbench = useWorkbench({ settings: { 'workbench.colorTheme': 'Dark Modern' } });

  it('lists the prompts with version, status and problems', async () => {
    await workbench().openContainer('Prompt Manager');
    await workbench()
      .treeItem(/^greeting/)
      .waitFor();
    await workbench()
      .treeItem(/^broken_syntax/)
      .waitFor();
    const row = await workbench()
      .treeItem(/^greeting/)
      .innerText();
    assert.match(row, /greeting\s*1\.1\.0 · active/);
    await workbench().screenshot('tree-dark');
  });

  it('underlines mistakes while they are typed', async () => {
    const { editor } = workbench();
    await editor.openPrompt('prompts/greeting.yaml');
    assert.equal(await editor.squiggles('warning').count(), 0);
    await editor.goBehind('{{shop');
    await editor.type('x');
    await editor.squiggles('warning').first().waitFor();
    await workbench().screenshot('squiggle');
    await workbench().page.keyboard.press('Backspace');
    await editor.squiggles('warning').first().waitFor({ state: 'detached' });
  });

  it('completes variables at the cursor', async () => {
    const { editor, page } = workbench();
    await editor.goBehind('Hello');
    await editor.type(' {{');
    const names = await editor.suggestions();
    for (const name of ['name', 'shop', 'last_order', 'clerk']) assert.ok(names.includes(name), names.join());
    await workbench().screenshot('completion');
    await page.keyboard.press('Escape');
    await workbench().palette.run('File: Revert File');
  });

  it('tells what a variable is on hover', async () => {
    const { editor } = workbench();
    await editor.openPrompt('prompts/refund_reply.yaml');
    const shown = await editor.hover('max_words');
    assert.match(shown, /max_words/);
    assert.match(shown, /integer/);
    assert.match(shown, /Upper limit for the length/);
    await workbench().screenshot('hover');
  });

  it('renders the unsaved text in the preview', async () => {
    const { editor, palette, page } = workbench();
    await editor.openPrompt('prompts/triage_ticket.yaml');
    await palette.run('Prompt Manager: Open Preview to the Side');
    const preview = await workbench().webview('preview');
    await preview.locator('.card.assistant').waitFor();
    assert.equal(await preview.locator('.card').count(), 4);

    await preview.locator('#input-ticket').fill('Where is my book?');
    await preview.locator('.card.user', { hasText: 'Where is my book?' }).waitFor();

    await page.locator('.tab[data-resource-name="triage_ticket.yaml"]').click();
    await editor.goBehind('Sort a ticket');
    await editor.type(' or praise');
    await preview.locator('.card.system', { hasText: 'praise' }).waitFor();
    assert.doesNotMatch(
      readFileSync(path.join(workbench().folder, 'prompts/triage_ticket.yaml'), 'utf8'),
      /praise/,
    );
    await workbench().screenshot('preview-dark');
  });

  it('keeps the last good rendering while the template is broken', async () => {
    const { editor, page } = workbench();
    const preview = await workbench().webview('preview');
    await editor.goBehind('{{ticket');
    await editor.type(' {');
    await preview.locator('.notice.error').waitFor();
    assert.equal(await preview.locator('.old .card').count(), 4);
    await workbench().screenshot('preview-error');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await preview.locator('.notice.error').waitFor({ state: 'detached' });
  });

  it('commits a version with a reason', async () => {
    const { folder, page } = workbench();
    await page.locator('.tab[data-resource-name="triage_ticket.yaml"]').click();
    await workbench().palette.run('Prompt Manager: Show History');
    const history = await workbench().webview('history');
    await history.getByRole('button', { name: /Commit 2\.0\.0/ }).waitFor();
    await history.getByLabel('Changelog').fill('Tell praise apart');
    await workbench().screenshot('history-first');
    await history.getByLabel('Changelog').press('Control+Enter');
    await history.locator('.ver', { hasText: 'Tell praise apart' }).waitFor();
    await workbench().screenshot('history-dark');

    const record = path.join(folder, 'versions/triage_ticket_2.0.0.json');
    await until('the record', () => Promise.resolve(existsSync(record) || undefined));
    assert.match(readFileSync(record, 'utf8'), /"changelog": "Tell praise apart"/);
    const snapshot = readFileSync(path.join(folder, 'prompts/triage_ticket/_versions/2.0.0.yaml'), 'utf8');
    assert.match(snapshot, /praise/);
  });

  it('counts the renders', async () => {
    await workbench().palette.run('Prompt Manager: Show Metrics');
    const metrics = await workbench().webview('metrics');
    const row = metrics.locator('tbody tr', { hasText: 'triage_ticket' });
    await row.waitFor();
    const figures = await metrics.locator('.kpis dd').first().innerText();
    assert.ok(Number(figures) >= 3, figures);
    await workbench().screenshot('metrics-dark');
  });

  for (const theme of ['light', 'highContrast'] as const) {
    it(`shows all of it in the ${theme} theme`, async () => {
      await workbench().setTheme(theme);
      const preview = await workbench().webview('preview');
      await preview.locator('.card.assistant').waitFor();
      await workbench().screenshot(`all-${theme}`);
    });
  }
});
