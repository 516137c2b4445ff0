import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { until } from './support/until.js';
import { useWorkbench } from './support/useWorkbench.js';

const record = 'versions/greeting_1.1.0.json';
const snapshot = 'prompts/greeting/_versions/1.1.0.yaml';

describe('the history', () => {
  const workbench = useWorkbench({ settings: { 'workbench.colorTheme': 'Dark Modern' } });
  let page: Frame;

  it('searches the versions', async () => {
    await workbench().editor.openPrompt('prompts/greeting.yaml');
    await workbench().palette.run('Prompt Manager: Show History');
    page = await workbench().webview('history');
    await page.locator('.ver').nth(2).waitFor();
    await page.getByRole('button', { name: 'Search versions' }).click();
    await page.getByRole('textbox', { name: 'Search versions' }).fill('1.0.1');
    await page.locator('.ver').nth(1).waitFor({ state: 'detached' });
    assert.equal(await page.locator('.ver').count(), 1);
    await workbench().screenshot('history-search');
    await page.getByRole('textbox', { name: 'Search versions' }).press('Escape');
    await page.locator('.ver').nth(2).waitFor();
  });

  it('compares what the model gets of a version and of the file', async () => {
    const row = page.locator('.ver').last();
    await row.hover();
    await row.getByRole('button', { name: 'Compare 1.0.0 as rendered with the file' }).click();
    await workbench().palette.choose('Sample Values');
    await workbench().page.locator('.tab.active', { hasText: 'rendered with Sample Values' }).waitFor();
    await workbench().page.locator('.monaco-diff-editor').waitFor();
    await workbench().screenshot('history-rendered');
    await workbench().palette.run('View: Close All Editors');
  });

  it('tells what two people have made of one version, and keeps one', async () => {
    conflicted(record, (text) => text.replace(/"changelog": ".*?"/, '"changelog": "Greets by name"'));
    conflicted(snapshot, (text) => text.replace('Greets a customer', 'Welcomes a customer'));
    await workbench().editor.openPrompt('prompts/greeting.yaml');
    await page.getByText('Two people made 1.1.0').waitFor();
    await workbench().screenshot('history-conflict-dark');
    await page.getByRole('button', { name: 'Keep Theirs' }).click();
    await page.getByText('Two people made 1.1.0').waitFor({ state: 'detached' });
    assert.match(read(record), /Greets by name/);
    assert.doesNotMatch(read(snapshot), /<<<<<<</);
  });

  it('lets nobody commit past a version that came in', async () => {
    const file = path.join(workbench().folder, 'prompts/greeting.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('version: 1.1.0', 'version: 1.0.1').replace('Hello', 'Good day'));
    await page.getByText('1.1.0 came in while you were editing').waitFor();
    assert.ok(await page.getByRole('button', { name: /^Commit/ }).isDisabled());
    for (const theme of ['light', 'highContrast'] as const) {
      await workbench().setTheme(theme);
      await workbench().screenshot(`history-conflict-${theme}`);
    }
    await page.getByRole('button', { name: 'Continue from 1.1.0' }).click();
    await page.getByText('1.1.0 came in').waitFor({ state: 'detached' });
    await until('the version in the file', () =>
      Promise.resolve(readFileSync(file, 'utf8').includes('version: 1.1.0') || undefined),
    );
    await page.getByRole('button', { name: /^Commit/, disabled: false }).waitFor();
  });

  function read(file: string): string {
    return readFileSync(path.join(workbench().folder, file), 'utf8');
  }

  function conflicted(file: string, change: (ours: string) => string): void {
    const ours = read(file);
    const text = `<<<<<<< HEAD\n${ours}\n=======\n${change(ours)}\n>>>>>>> names\n`;
    writeFileSync(path.join(workbench().folder, file), text);
  }
});
