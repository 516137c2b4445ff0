import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { until } from './support/until.js';
import { useWorkbench } from './support/useWorkbench.js';

/** What the side bar can do, from the palette and by key, in a real Git repository. */
describe('the commands of the side bar', () => {
  const workbench = useWorkbench({
    settings: { 'workbench.colorTheme': 'Dark Modern', 'promptManager.versions.gitCommit': true },
  });

  before(() => {
    git('init', '--quiet');
    git('config', 'user.name', 'Ann Petersen');
    git('config', 'user.email', 'ann@shop.example');
    git('add', '.');
    git('commit', '--quiet', '-m', 'All prompts');
    writeFileSync(file('notes.txt'), 'Not to be committed.\n');
    git('add', 'notes.txt');
  });

  it('filter, group and sort the prompts', async () => {
    const { page, palette } = workbench();
    await run('Filter Prompts…');
    await palette.input.fill('tag:engineering');
    await workbench()
      .treeItem(/^greeting/)
      .waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await workbench()
      .treeItem(/^commit_message/)
      .waitFor();
    await workbench().screenshot('commands-filter');
    await run('Clear Filter');
    await run('Group By…');
    await palette.choose('Status');
    await workbench()
      .treeItem(/^archived|^draft/)
      .waitFor();
    await run('Sort By…');
    await palette.choose('Problems first');
    await workbench().screenshot('commands-grouped');
    await run('Group By…');
    await palette.choose('Folder');
    await workbench()
      .treeItem(/^prompts/)
      .waitFor();
  });

  it('commit a version in three steps by keyboard, to Git as well where a setting says so', async () => {
    const { editor, page, palette } = workbench();
    await editor.openPrompt('prompts/greeting.yaml');
    await editor.goBehind('Hello');
    await editor.type(' dear');
    await editor.save();
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+Enter');
    await palette.rows.first().filter({ hasText: 'proposed' }).waitFor();
    await workbench().screenshot('commands-commit');
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-message', { hasText: 'Say in one line' }).waitFor();
    assert.notEqual(await palette.input.inputValue(), '');
    await page.keyboard.press('Enter');
    await until('the commit', () => {
      const subject = git('log', '-1', '--format=%s').trim();
      return Promise.resolve(subject.startsWith('greeting: 1.1.1 – ') || undefined);
    });
    assert.deepEqual(git('show', '--name-only', '--format=').trim().split('\n'), [
      'prompts/greeting.yaml',
      'prompts/greeting/_versions/1.1.1.yaml',
      'versions/greeting_1.1.1.json',
    ]);
    assert.match(git('status', '--porcelain'), /^A {2}notes\.txt$/m);
  });

  it('compare, label and restore versions', async () => {
    const { page, palette } = workbench();
    await run('Compare Versions…');
    await palette.choose('1.1.0');
    await palette.choose('Current File');
    await page.locator('.tab.active', { hasText: 'greeting 1.1.0 ↔ Current File' }).waitFor();
    await page.locator('.tab[data-resource-name="greeting.yaml"]').first().click();
    await run('Set Label…');
    await palette.choose('1.1.1');
    await palette.choose('staging');
    await workbench()
      .treeItem(/^greeting, 1\.1\.1, \[staging\]/)
      .waitFor();
    await run('Restore Version…');
    await palette.choose('1.0.0');
    await workbench().dialog('Restore version 1.0.0').getByRole('button', { name: 'Restore' }).click();
    await saved('prompts/greeting.yaml', /^version: ['"]?\d+\.\d+\.\d+/m);
    await until('the restored version', () =>
      Promise.resolve(/here is/.test(read('prompts/greeting.yaml')) || undefined),
    );
  });

  it('duplicate, rename and delete a prompt', async () => {
    const { editor, palette, page } = workbench();
    await editor.openPrompt('prompts/translate.yaml');
    await run('Duplicate…');
    await palette.answer('translate_mail');
    await until('the copy', () =>
      Promise.resolve(existsSync(file('prompts/translate_mail.yaml')) || undefined),
    );
    await page.locator('.tab.active[data-resource-name="translate_mail.yaml"]').waitFor();
    await workbench()
      .treeItem(/^translate_mail/)
      .waitFor();
    await run('Rename…');
    await palette.answer('translate_letter');
    await until('the new name', () =>
      Promise.resolve(existsSync(file('prompts/translate_letter.yaml')) || undefined),
    );
    await workbench()
      .treeItem(/^translate_letter/)
      .waitFor();
    await run('Delete…');
    await workbench().dialog('Delete ‘translate_letter’?').getByRole('button', { name: 'Delete' }).click();
    await workbench()
      .treeItem(/^translate_letter/)
      .waitFor({ state: 'detached' });
  });

  it('check everything anew', async () => {
    const { editor, palette, page } = workbench();
    await run('Refresh');
    await run('Validate Workspace');
    await workbench().notification('checked').waitFor();
    await run('Show Logs');
    await page.locator('.panel .output-view, .output-view-container, .panel').first().waitFor();
    await editor.openPrompt('prompts/translate.yaml');
    await run('Choose Dialect…');
    await palette.rows.first().filter({ hasText: 'now' }).waitFor();
    await page.keyboard.press('Escape');
  });

  async function run(title: string): Promise<void> {
    await workbench().palette.run(`Prompt Manager: ${title}`);
  }

  function file(name: string): string {
    return path.join(workbench().folder, name);
  }

  function read(name: string): string {
    return readFileSync(file(name), 'utf8');
  }

  async function saved(name: string, expected: RegExp): Promise<void> {
    await until(`${String(expected)} in '${name}'`, () =>
      Promise.resolve(expected.test(read(name)) || undefined),
    );
  }

  function git(...args: readonly string[]): string {
    return execFileSync('git', args, { cwd: workbench().folder, encoding: 'utf8' });
  }
});
