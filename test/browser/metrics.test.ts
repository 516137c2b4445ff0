import assert from 'node:assert/strict';
import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { recordsOfAWeek } from './support/metricRecords.js';
import { until } from './support/until.js';
import { useWorkbench } from './support/useWorkbench.js';

describe('the metrics', () => {
  const workbench = useWorkbench({ settings: { 'workbench.colorTheme': 'Dark Modern' } });
  let page: Frame;

  it('count a preview', async () => {
    const { editor, palette } = workbench();
    await editor.openPrompt('prompts/triage_ticket.yaml');
    await palette.run('Prompt Manager: Open Preview to the Side');
    const preview = await workbench().webview('preview');
    await preview.locator('.card').first().waitFor();
    await palette.run('Prompt Manager: Show Metrics');
    page = await workbench().webview('metrics');
    await page.locator('tbody tr', { hasText: 'triage_ticket' }).waitFor();
  });

  it('draw a week of renders and model runs, and compare it with the week before', async () => {
    const file = await until('the records', () => Promise.resolve(recordsFile(workbench().folder)));
    appendFileSync(
      file,
      recordsOfAWeek(Date.now())
        .map((record) => `\n${JSON.stringify(record)}`)
        .join(''),
    );
    await page.getByText('30 days').click();
    await page.getByText('7 days').click();
    await page
      .locator('.kpis dd', { hasText: /% (more|less)$/ })
      .first()
      .waitFor();
    assert.equal(await page.locator('.plot canvas').count(), 3);
    await page.locator('tbody tr', { hasText: 'gpt-4o' }).waitFor();
    await page.getByText('Stopped at the time limit.').first().waitFor();
    await page.getByText('Nothing leaves this machine.').waitFor();
    await makeRoom();
    await workbench().screenshot('metrics-week-dark');
  });

  it('tell the figures of each slice of time, by mouse and by keyboard', async () => {
    const chart = page.getByRole('img', { name: /^Renders in the last 7 days/ });
    await chart.hover({ position: { x: 200, y: 50 } });
    await page.locator('.tip').first().waitFor();
    await workbench().screenshot('metrics-tip');
    await chart.focus();
    await chart.press('Home');
    const first = await page.locator('.tip b').innerText();
    await chart.press('ArrowRight');
    await page.locator('.tip b').filter({ hasNotText: first }).waitFor();
    assert.match(await page.getByRole('status').first().innerText(), /\d+ renders/);
  });

  it('show one prompt alone', async () => {
    const before = await renders();
    await page.getByRole('combobox', { name: 'Prompt' }).selectOption('refund_reply');
    await page.locator('tr.on', { hasText: 'refund_reply' }).waitFor();
    await until('fewer renders', async () => ((await renders()) < before ? true : undefined));
    await workbench().screenshot('metrics-focus');
    await page.locator('tr.on button').click();
    await page.locator('tr.on').waitFor({ state: 'detached' });
  });

  it('are exported as CSV', async () => {
    await page.getByRole('button', { name: 'Export…' }).click();
    await workbench().palette.choose('CSV');
    await until('the dialog', async () => {
      const name = await workbench().palette.input.inputValue();
      return name.endsWith('prompt-metrics.csv') || undefined;
    });
    await workbench().page.keyboard.press('Enter');
    const saved = path.join(workbench().folder, 'prompt-metrics.csv');
    await until('the file', () => Promise.resolve(existsSync(saved) || undefined));
    await workbench().page.locator('.tab[data-resource-name="prompt-metrics.csv"]').waitFor();
    assert.match(readFileSync(saved, 'utf8'), /^prompt,renders,errors/);
    assert.match(readFileSync(saved, 'utf8'), /\r\ntriage_ticket,\d+,/);
  });

  for (const theme of ['light', 'highContrast'] as const) {
    it(`are drawn in the colours of the ${theme} theme`, async () => {
      await workbench().setTheme(theme);
      await page.locator('.plot canvas').first().waitFor();
      await page.locator('.bar-t').hover();
      await workbench().screenshot(`metrics-week-${theme}`);
    });
  }

  it('start again at nothing after a question', async () => {
    await page.getByRole('button', { name: 'Reset…' }).click();
    const dialog = workbench().dialog('Forget all recorded renders?');
    await dialog.getByRole('button', { name: 'Reset Metrics' }).click();
    await page.getByText('No renders in the last 7 days').waitFor();
    await workbench().screenshot('metrics-none');
  });

  async function renders(): Promise<number> {
    const text = await page.locator('.kpis dd').first().innerText();
    return Number(text.replaceAll(',', ''));
  }

  /** Folds the other views and drags the edge of the side bar. */
  async function makeRoom(): Promise<void> {
    const { page: window } = workbench();
    for (const view of ['Prompts', 'History'])
      await window.locator('.pane-header', { hasText: view }).first().click();
    const box = await window.locator('.part.sidebar').boundingBox();
    assert.ok(box);
    await window.mouse.move(box.x + box.width, 300);
    await window.mouse.down();
    await window.mouse.move(box.x + box.width + 180, 300, { steps: 5 });
    await window.mouse.up();
  }
});

/** The records in the extension's storage, once there is one. */
function recordsFile(folder: string): string | undefined {
  const files = readdirSync(path.dirname(folder), { recursive: true, encoding: 'utf8' });
  const found = files.find((file) => path.basename(file) === 'renders.jsonl');
  return found && path.join(path.dirname(folder), found);
}
