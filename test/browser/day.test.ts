import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame, Locator } from 'playwright-core';
import { gitIn, makeShopRepository, workInProgress } from './support/shopRepository.js';
import { until } from './support/until.js';
import { useWorkbench } from './support/useWorkbench.js';

/** A day of somebody who looks after prompts, in a repository with other work in progress: each step builds on the one before. */
describe('a day with Prompt Manager', () => {
  const workbench = useWorkbench({
    workspace: makeShopRepository(),
    settings: { 'workbench.colorTheme': 'Dark Modern' },
  });
  const prompt = 'prompts/sort_mail.yaml';
  const versionFiles = (version: string): readonly string[] => [
    prompt,
    `prompts/sort_mail/_versions/${version}.yaml`,
    `versions/sort_mail_${version}.json`,
  ];

  describe('in the morning', () => {
    it('begins with a new prompt from the gallery', async () => {
      const { palette, page, editor } = workbench();
      await workbench().openContainer('Prompt Manager');
      await workbench()
        .treeItem(/^greeting/)
        .waitFor();
      await palette.run('Prompt Manager: New Prompt…');
      await palette.choose('Classification');
      await palette.choose('10 prompts');
      await page.locator('.quick-input-message', { hasText: 'also the name of its file' }).waitFor();
      await palette.answer('sort_mail');
      await page.locator('.tab.active[data-resource-name="sort_mail.yaml"]').waitFor();
      await page.locator('.codelens-decoration').first().waitFor();
      await editor.type('You sort the mail of a bookshop.');
      await editor.save();
      await onDisk(prompt, /You sort the mail of a bookshop\./);
      await workbench()
        .treeItem(/^sort_mail/)
        .waitFor();
    });

    it('goes on with its status and tags', async () => {
      const { palette, page } = workbench();
      await palette.run('Prompt Manager: Set Status…');
      await palette.choose('active');
      await onDisk(prompt, /^status: active$/m);
      await workbench()
        .treeItem(/^sort_mail, 1\.0\.0, active/)
        .waitFor();
      await palette.run('Prompt Manager: Set Tags…');
      await palette.input.fill('inbox');
      await palette.rows.filter({ hasText: 'new' }).click();
      await page.keyboard.press('Enter');
      await onDisk(prompt, /tags: .*inbox|- inbox/);
    });

    it('finds it by its tag', async () => {
      const { palette, page } = workbench();
      await palette.run('Focus on Prompts View');
      await page.keyboard.press('Control+F');
      await palette.input.fill('tag:inbox');
      await workbench()
        .treeItem(/^greeting/)
        .waitFor({ state: 'detached' });
      assert.equal(await rows().count(), 1);
      await palette.input.fill('tag:support status:active');
      await workbench()
        .treeItem(/^triage_ticket/)
        .waitFor();
      await workbench()
        .treeItem(/^sort_mail/)
        .waitFor({ state: 'detached' });
      await workbench().screenshot('day-filter');
      await page.keyboard.press('Escape');
      await workbench()
        .treeItem(/^sort_mail/)
        .waitFor();
    });
  });

  describe('its versions', () => {
    let history: Frame;
    let others: string;

    it('begin with a first one, which Git need not have', async () => {
      await workbench().editor.openPrompt(prompt);
      await workbench().palette.run('Prompt Manager: Show History');
      history = await workbench().webview('history');
      await history.getByText('sort_mail has no versions yet.').waitFor();
      await history.getByText('as Ann Petersen').waitFor();
      await history.getByLabel('Changelog').fill('Sorts mail into groups');
      await workbench().screenshot('day-first-version');
      await history.getByRole('button', { name: /^Commit 1\.0\.0/ }).click();
      await history.locator('.ver', { hasText: 'Sorts mail into groups' }).waitFor();
      assert.equal(gitIn(workbench().folder, 'log', '--format=%s').trim(), 'The prompts of the shop');
    });

    it('have a bump proposed from what changed', async () => {
      const { editor, palette } = workbench();
      await editor.openPrompt(prompt);
      await editor.goBehind('bookshop.');
      await editor.type(' Use the language {{language}}.');
      await editor.save();
      await history.getByText('language', { exact: false }).first().waitFor();
      await history.getByText(/^Major proposed: /).waitFor();
      await history.getByRole('button', { name: /^Commit 2\.0\.0/ }).waitFor();
      await history.getByRole('radio', { name: /Minor/ }).check({ force: true });
      await history.getByRole('button', { name: /^Commit 1\.1\.0/ }).waitFor();
      await palette.run('Notifications: Clear All Notifications');
    });

    it('go to Git alone, and leave what is staged and what is not as it was', async () => {
      const { folder } = workbench();
      others = workInProgress(folder, versionFiles('1.1.0'));
      await history.getByLabel('Changelog').fill('Answers in the language asked for');
      await history.getByRole('checkbox', { name: /^Also commit to Git/ }).check();
      await workbench().screenshot('day-commit');
      await history.getByLabel('Changelog').press('Control+Enter');
      await history.locator('.ver', { hasText: 'Answers in the language' }).waitFor();
      await until('the commit', () =>
        Promise.resolve(gitIn(folder, 'log', '-1', '--format=%s').includes('1.1.0') || undefined),
      );
      assert.equal(
        gitIn(folder, 'log', '-1', '--format=%an: %s').trim(),
        'Ann Petersen: sort_mail: 1.1.0 – Answers in the language asked for',
      );
      assert.deepEqual(
        gitIn(folder, 'show', '--name-only', '--format=').trim().split('\n'),
        versionFiles('1.1.0'),
      );
      assert.equal(workInProgress(folder, versionFiles('1.1.0')), others);
      assert.match(others, /^M {2}|^MM README\.md$/m);
    });

    it('take three interactions by keyboard from the edit on', async () => {
      const { editor, page, palette } = workbench();
      await editor.openPrompt(prompt);
      await editor.goBehind('bookshop.');
      await editor.type(' Be brief.');
      await history.getByRole('button', { name: /^Commit/ }).waitFor();
      await page.keyboard.press('Control+K');
      await page.keyboard.press('Control+Enter');
      await palette.rows.filter({ hasText: '1.1.1, proposed' }).waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.quick-input-widget', { hasText: 'Say in one line' }).waitFor();
      await page.keyboard.press('Enter');
      await workbench().notification('Committed version 1.1.1').waitFor();
      await history.locator('.ver', { hasText: '1.1.1' }).waitFor();
      await onDisk(prompt, /^version: 1\.1\.1$/m);
      await palette.run('Notifications: Clear All Notifications');
    });

    it('are compared with the one before', async () => {
      const { page, palette } = workbench();
      await act('1.1.1', 'Compare 1.1.1 with the one before');
      await page.locator('.tab.active', { hasText: 'sort_mail 1.1.0 ↔ 1.1.1' }).waitFor();
      await page.locator('.monaco-diff-editor .char-insert').first().waitFor();
      await workbench().screenshot('day-compare');
      await palette.run('View: Close Editor');
    });

    it('are restored as a new one', async () => {
      const { page } = workbench();
      await act('1.0.0', 'Restore 1.0.0…');
      const dialog = workbench().dialog('Restore version 1.0.0 of ‘sort_mail’?');
      await dialog.waitFor();
      await workbench().screenshot('day-restore');
      await dialog.getByRole('button', { name: 'Restore' }).click();
      await workbench().notification("Version 1.0.0 of 'sort_mail' is restored as").waitFor();
      await history.locator('.ver').nth(3).waitFor();
      await page.locator('.tab.active[data-resource-name="sort_mail.yaml"]').waitFor();
      assert.ok(!(await workbench().editor.text()).includes('{{language}}'));
      assert.equal(await history.locator('.sum-ok').count(), 4);
    });

    it('are labelled, a protected label after a question', async () => {
      const { palette } = workbench();
      await act('1.1.1', 'Label 1.1.1…');
      await palette.choose('production');
      const dialog = workbench().dialog('Move the label ‘production’ to 1.1.1?');
      await dialog.getByRole('button', { name: 'Move Label' }).click();
      await version('1.1.1').locator('.chip', { hasText: 'production' }).waitFor();
    });

    it('show it when their record was tampered with', async () => {
      const { folder, palette, page } = workbench();
      const record = path.join(folder, 'versions/sort_mail_1.1.0.json');
      const text = readFileSync(record, 'utf8');
      assert.match(text, /bookshop/);
      writeFileSync(record, text.replace('bookshop', 'sweetshop'));
      await version('1.1.0').locator('.sum-bad, .l3').first().waitFor();
      assert.equal(await history.locator('.ver.sum-bad').count(), 1);
      await palette.run('Prompt Manager: Verify Checksums');
      await palette.rows.filter({ hasText: 'sort_mail 1.1.0' }).first().waitFor();
      await workbench().screenshot('day-tampered');
      await page.keyboard.press('Escape');
    });

    function version(number: string): Locator {
      return history.locator(`.ver[aria-label^="Version ${number},"]`);
    }

    async function act(number: string, name: string): Promise<void> {
      await version(number).hover();
      await version(number).getByRole('button', { name }).click();
    }
  });

  describe('in the evening', () => {
    let metrics: Frame;

    it('looks at the renders', async () => {
      const { editor, palette } = workbench();
      await editor.openPrompt(prompt);
      await palette.run('Prompt Manager: Open Preview to the Side');
      const preview = await workbench().webview('preview');
      await preview.locator('.card').first().waitFor();
      await palette.run('Prompt Manager: Show Metrics');
      metrics = await workbench().webview('metrics');
      await metrics.locator('tbody tr', { hasText: 'sort_mail' }).waitFor();
    });

    for (const theme of ['dark', 'light', 'highContrast'] as const) {
      it(`sees all views in the ${theme} theme`, async () => {
        await workbench().setTheme(theme);
        await showOnly('Prompts');
        await workbench().screenshot(`day-prompts-${theme}`);
        await showOnly('History');
        const history = await workbench().webview('history');
        await history.locator('.ver.sum-bad').hover();
        await workbench().screenshot(`day-history-${theme}`);
        await showOnly('Metrics');
        metrics = await workbench().webview('metrics');
        await metrics.locator('.plot canvas').first().waitFor();
        await workbench().screenshot(`day-metrics-${theme}`);
      });
    }

    it('takes the figures along', async () => {
      const { palette, page, folder } = workbench();
      await palette.run('Prompt Manager: Export Metrics…');
      await palette.choose('JSON');
      await until('the dialog', async () =>
        (await palette.input.inputValue()).endsWith('prompt-metrics.json') ? true : undefined,
      );
      await page.keyboard.press('Enter');
      await page.locator('.tab[data-resource-name="prompt-metrics.json"]').waitFor();
      await onDisk('prompt-metrics.json', /"sort_mail"/);
      assert.doesNotThrow(() => JSON.parse(readFileSync(path.join(folder, 'prompt-metrics.json'), 'utf8')));
    });

    it('forgets them after a question', async () => {
      await workbench().palette.run('Prompt Manager: Reset Metrics…');
      const dialog = workbench().dialog('Forget all recorded renders?');
      await dialog.getByRole('button', { name: 'Reset Metrics' }).click();
      await metrics.getByText('No renders in the last 7 days').waitFor();
    });
  });

  function rows(): Locator {
    return workbench().page.locator('[role="treeitem"]');
  }

  /** Unfolds one view of the side bar and folds the others. */
  async function showOnly(view: string): Promise<void> {
    for (const name of [view, 'Prompts', 'History', 'Metrics']) {
      const header = workbench().page.locator('.pane-header', { hasText: name }).first();
      const isOpen = (await header.getAttribute('aria-expanded')) === 'true';
      if (isOpen !== (name === view)) await header.click();
    }
  }

  /** Waits until a file of the folder says so. */
  async function onDisk(file: string, expected: RegExp): Promise<void> {
    const place = path.join(workbench().folder, file);
    await until(`${expected} in '${file}'`, () =>
      Promise.resolve((existsSync(place) && expected.test(readFileSync(place, 'utf8'))) || undefined),
    );
  }
});
