import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { until } from './support/until.js';
import { useWorkbench } from './support/useWorkbench.js';

/** The preview as somebody uses it who writes a prompt: each step builds on the one before. */
describe('the preview', () => {
  const workbench = useWorkbench({
    settings: { 'workbench.colorTheme': 'Dark Modern', 'workbench.sideBar.location': 'left' },
  });
  const preview = (): Promise<Frame> => workbench().webview('preview');

  it('shows what the model gets, with its size in tokens', async () => {
    const { editor, palette } = workbench();
    await editor.openPrompt('prompts/refund_reply.yaml');
    await palette.run('View: Close Primary Side Bar');
    await palette.run('Prompt Manager: Open Preview to the Side');
    const page = await preview();
    await page.locator('.card.user').waitFor();
    assert.equal(await page.locator('.card').count(), 2);
    await page.locator('.card.system .tk', { hasText: /^\d+ tokens$/ }).waitFor();
    await page.locator('.facts', { hasText: /gpt-4o/ }).waitFor();
  });

  it('takes values of every type, and says which are missing', async () => {
    const page = await preview();
    await page.locator('.pv-f', { hasText: 'inputs are missing' }).waitFor();
    await page.locator('[id="input-tone"]').selectOption('warm');
    await page.locator('[id="input-order_id"]').fill('FB-20481');
    await page.locator('[id="input-customer.name"]').fill('Maya Lindqvist');
    await page
      .locator('[id="input-issue"]')
      .fill('The book arrived with a torn cover.\nI would prefer a replacement.');
    await page.locator('[id="input-refund_amount"]').fill('48.50');
    await page.locator('.card.system', { hasText: 'Sound warm. Stay under 120 words.' }).waitFor();
    await page.locator('.card.system', { hasText: 'Refund at most 48.5' }).waitFor();
    await page.locator('.card.user', { hasText: 'Maya Lindqvist (Guest) writes:' }).waitFor();
    await page.locator('.pv-f', { hasText: 'missing' }).waitFor({ state: 'detached' });
  });

  it('adds items to a list and takes them away, with the keyboard too', async () => {
    const page = await preview();
    await page.getByRole('button', { name: 'Add item (Alt+Enter)' }).click();
    await workbench().page.keyboard.insertText('Moby Dick, cloth');
    await workbench().page.keyboard.press('Alt+Enter');
    await page.locator('[id="input-items.1"]').waitFor();
    await page.locator('[id="input-items.1"]').fill('Emma, paperback');
    await page.locator('.card.user', { hasText: '1. Emma, paperback' }).waitFor();
    await workbench().screenshot('preview-form-dark');
    await page.getByRole('button', { name: 'Remove item 1 (Alt+Delete)' }).click();
    await page.locator('.card.user', { hasText: '0. Emma, paperback' }).waitFor();
  });

  it('saves the inputs under a name, in a file beside the prompt', async () => {
    const { folder, palette } = workbench();
    const page = await preview();
    await page.getByRole('button', { name: 'Save input set (Ctrl+S)' }).click();
    await palette.answer('Damaged parcel');
    await page.locator('.set select').filter({ hasText: 'Damaged parcel' }).waitFor();
    const file = path.join(folder, 'prompts/refund_reply.inputs.yaml');
    const saved = await until('the text of the saved inputs', () =>
      Promise.resolve(readIfThere(file) || undefined),
    );
    assert.match(saved, /^inputs:\n {2}Damaged parcel:\n/m);
    assert.match(saved, /name: Maya Lindqvist/);
  });

  it('dims in the editor what no saved inputs render, until it is turned off', async () => {
    const { page: window, palette } = workbench();
    await window.locator('.tab[data-resource-name="refund_reply.yaml"]').click();
    await palette.run('Prompt Manager: Toggle Template Coverage');
    const item = window.locator('.statusbar-item', { hasText: /not rendered|All rendered/ });
    await item.waitFor();
    await workbench().screenshot('preview-coverage-dark');
    await palette.run('Prompt Manager: Toggle Template Coverage');
    await item.waitFor({ state: 'detached' });
  });

  it('says at the field what no number is, and keeps the last rendering', async () => {
    const page = await preview();
    await page.locator('[id="input-max_words"]').fill('many');
    await page.locator('[id="input-max_words-error"]').waitFor();
    assert.equal(await page.locator('[id="input-max_words"]').getAttribute('aria-invalid'), 'true');
    await page.locator('.card.system', { hasText: 'Stay under 120 words.' }).waitFor();
    await page.locator('[id="input-max_words"]').fill('80');
    await page.locator('.card.system', { hasText: 'Stay under 80 words.' }).waitFor();
    await page.getByRole('button', { name: 'Clear max_words' }).click();
    await page.locator('.card.system', { hasText: 'Stay under 120 words.' }).waitFor();
  });

  it('renders the unsaved text, key by key', async () => {
    const { editor, page: window } = workbench();
    await window.locator('.tab[data-resource-name="refund_reply.yaml"]').click();
    await editor.goBehind('a bookshop');
    await editor.type(' with a heart');
    const page = await preview();
    await page.locator('.card.system', { hasText: 'a bookshop with a heart' }).waitFor();
  });

  it('keeps the last good rendering, dimmed, while the template is broken, and mends it', async () => {
    const { editor, page: window } = workbench();
    await editor.goBehind('writes:');
    await editor.type(' {{{{');
    const page = await preview();
    await page.locator('.notice.error').waitFor();
    await page.locator('.stale').waitFor();
    assert.equal(await page.locator('.old .card').count(), 2);
    await workbench().screenshot('preview-error-dark');
    for (let key = 0; key < 4; key++) await window.keyboard.press('Backspace');
    await page.locator('.notice.error').waitFor({ state: 'detached' });
  });

  it('goes from a value to the tag that printed it, and lights it up when the cursor is there', async () => {
    const page = await preview();
    const value = page.locator('.card.user .v', { hasText: 'Maya Lindqvist' }).first();
    await value.click();
    await workbench()
      .page.locator('.statusbar-item', { hasText: /\(\d+ selected\)/ })
      .waitFor();
    await page.locator('.card.user .v.lit', { hasText: 'Maya Lindqvist' }).waitFor();
  });

  it('goes to the template of a message', async () => {
    const page = await preview();
    await page.locator('.card.user').hover();
    await page
      .locator('.card.user')
      .getByRole('button', { name: /Go to line/ })
      .click();
    await workbench().page.locator('.tab.active[data-resource-name="refund_reply.yaml"]').waitFor();
  });

  it('shows the messages in short, and moves along the tabs by key', async () => {
    const page = await preview();
    await page.getByRole('tab', { name: /Messages/ }).click();
    assert.equal(await page.locator('.ml li').count(), 2);
    await page.getByRole('tab', { name: /Messages/ }).press('ArrowLeft');
    await page.locator('.card.system').waitFor();
  });

  it('compares with a stored version, with the same inputs', async () => {
    const { editor, palette, page: window } = workbench();
    await editor.openPrompt('prompts/greeting.yaml');
    const page = await preview();
    await page.locator('h1', { hasText: 'greeting' }).waitFor();
    await page.locator('[id="input-name"]').fill('Ann');
    await window.locator('.tab[data-resource-name="greeting.yaml"]').click();
    await editor.goBehind('Hello');
    await editor.type(' again');
    await page.getByRole('tab', { name: 'Diff' }).click();
    await page.locator('.df .added', { hasText: 'again' }).waitFor();
    await page.getByLabel('Compare with').selectOption('1.0.0');
    await page.locator('.cmp', { hasText: 'Same inputs.' }).waitFor();
    await workbench().screenshot('preview-diff-dark');
    await page.getByRole('tab', { name: 'Rendered' }).click();
    await palette.run('File: Revert File');
  });

  it('shows markup, links and styles of an output as text', async () => {
    const hostile =
      '<script>document.title = "taken"</script><img src=x onerror="document.title=1"> <a href="javascript:alert(1)">x</a> <style>*{display:none}</style>';
    const file = path.join(workbench().folder, 'prompts/hostile.yaml');
    writeFileSync(
      file,
      `id: hostile\nformat: text\ntemplate:\n  content: |-\n    ${hostile}\n    {{told}}\n  variables: [told]\n`,
    );
    await workbench().editor.openPrompt('prompts/hostile.yaml');
    const page = await preview();
    await page.locator('h1', { hasText: 'hostile' }).waitFor();
    await page.locator('[id="input-told"]').fill(hostile);
    const card = page.locator('.card .text');
    await page.waitForFunction(
      (text) => document.querySelector('.card .text')?.textContent === `${text}\n${text}`,
      hostile,
    );
    assert.equal(await card.locator('script, img, a, style').count(), 0);
    assert.equal(await page.title(), 'Preview');
  });

  it('shows an output of a megabyte, and marks the values that are in sight', async () => {
    const { folder, editor, palette } = workbench();
    const rows = Array.from({ length: 125 }, (_, index) => index).join(', ');
    writeFileSync(path.join(folder, 'prompts/long.inputs.yaml'), `inputs:\n  many:\n    rows: [${rows}]\n`);
    writeFileSync(
      path.join(folder, 'prompts/long.prompt'),
      '{{#each rows}}{{#each @root.rows}}\nA line of about fifty characters, number {{this}} here.\n{{/each}}{{/each}}\nThe end.\n',
    );
    await editor.openPrompt('prompts/long.prompt');
    const page = await preview();
    await page.locator('h1', { hasText: 'long' }).waitFor();
    await page.getByLabel('Input set', { exact: true }).selectOption('many');
    const text = page.locator('.card .text');
    await text.locator('.v', { hasText: '0' }).first().waitFor();
    assert.ok((await text.locator('.v').count()) < 5000);
    await text.locator('.chunk').last().scrollIntoViewIfNeeded();
    await text.locator('.chunk').last().locator('.v', { hasText: '124' }).first().waitFor();
    assert.match((await text.textContent()) ?? '', /The end\.\s*$/);
    await palette.run('View: Close Editor');
  });

  it('follows the editor to another prompt', async () => {
    await workbench().editor.openPrompt('prompts/triage_ticket.yaml');
    const page = await preview();
    await page.locator('h1', { hasText: 'triage_ticket' }).waitFor();
  });

  for (const theme of ['light', 'highContrast', 'dark'] as const) {
    it(`is at home in the ${theme} theme`, async () => {
      await workbench().setTheme(theme);
      const page = await preview();
      await page.locator('.card.system').waitFor();
      await page.locator('.card.system .tk', { hasText: 'tokens' }).waitFor();
      await workbench().screenshot(`preview-${theme}`);
    });
  }
});

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
