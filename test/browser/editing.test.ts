import assert from 'node:assert/strict';
import { until } from './support/until.js';
import { useWorkbench } from './support/useWorkbench.js';

/** A walk through the features of the editor in a real VS Code, on a copy of `examples/`. */
describe('editing a template', () => {
  const workbench = useWorkbench();

  const shows = (text: string) =>
    until(`the text '${text}'`, async () =>
      (await workbench().editor.text()).includes(text) ? true : undefined,
    );
  const revert = async () => {
    await workbench().palette.run('File: Revert File');
    await workbench().page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
  };

  it('mends a mistake by its quick fix', async () => {
    const { editor } = workbench();
    await editor.openPrompt('prompts/broken_variables.yaml');
    await editor.squiggles('warning').first().waitFor();
    await editor.goBehind('nma');
    await workbench().screenshot('mistakes');
    await editor.quickFix("Change to 'name'");
    await shows('Dear {{name}}');
    await revert();
  });

  it('completes a variable, and the tag with it', async () => {
    const { editor, page } = workbench();
    await editor.openPrompt('prompts/greeting.yaml');
    await editor.goBehind('welcome to');
    await editor.type(' {{');
    const names = await editor.suggestions();
    for (const name of ['name', 'shop', '#if', '#each']) assert.ok(names.includes(name), names.join());
    await editor.type('cle');
    await workbench().screenshot('completion-filtered');
    await page.keyboard.press('Enter');
    await shows('welcome to {{clerk}} {{shop}}.');
    await revert();
  });

  it('closes a block behind the cursor', async () => {
    const { editor, page } = workbench();
    await editor.goBehind('Hello {{name}}');
    await editor.type('{{#if shop}}');
    await shows('{{name}}{{#if shop}}{{/if}},');
    await editor.type('!');
    await shows('{{name}}{{#if shop}}!{{/if}},');
    await workbench().screenshot('closed-block');
    await page.keyboard.press('Control+Z');
    await page.keyboard.press('Control+Z');
    await shows('{{name}}{{#if shop}},');
    await revert();
  });

  it('tells the parameters of a helper', async () => {
    const { editor, page } = workbench();
    await editor.goBehind('Hello {{name}}');
    await editor.type(' {{lookup name ');
    assert.match(await editor.signature(), /lookup/);
    await workbench().screenshot('signature');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await revert();
  });

  it('renames a variable everywhere', async () => {
    const { editor } = workbench();
    await editor.goBehind('Hello {{na');
    await editor.rename('guest');
    await shows('[guest, shop');
    assert.match(await editor.text(), /Hello \{\{guest\}\}/);
    await workbench().screenshot('renamed');
    await revert();
  });

  it('makes a variable of a word, and asks for its name', async () => {
    const { editor, page } = workbench();
    await editor.goBehind('How did');
    await page.keyboard.press('Control+Shift+ArrowLeft');
    await editor.quickFix("Extract to the variable 'did'");
    await shows('How {{did}} you like');
    await editor.answerRename('verb');
    await shows('How {{verb}} you like');
    assert.match(await editor.text(), /clerk, verb\]/);
    await workbench().screenshot('extracted-variable');
    await revert();
  });

  it('formats the templates of a prompt, and only of a prompt', async () => {
    const { editor, palette } = workbench();
    await editor.goBehind('Hello {{name}}');
    await editor.type(' and {{  shop }}');
    await shows('and {{  shop }}');
    await palette.run('Format Document');
    await shows('Hello {{name}} and {{shop}},');
    await workbench().screenshot('formatted');
    await revert();

    await editor.open('schemas/refund_reply_input.yaml');
    await palette.run('Format Document');
    await workbench().dialog('There is no formatter').waitFor();
    await workbench().page.keyboard.press('Escape');
    await workbench().dialog('There is no formatter').waitFor({ state: 'detached' });
  });

  it('tells above a prompt whether it has changed since its version', async () => {
    const { editor, page } = workbench();
    await page.locator('.tab[data-resource-name="greeting.yaml"]').click();
    const changed = page.locator('.codelens-decoration', { hasText: 'v1.1.0 · changed' });
    await editor.goBehind('Hello {{name}}');
    await editor.type(' there');
    await changed.waitFor();
    await workbench().screenshot('lenses');
    await revert();
    await changed.waitFor({ state: 'detached' });
  });

  it('folds a block', async () => {
    const { editor, page } = workbench();
    await page.locator('.tab[data-resource-name="greeting.yaml"]').click();
    await editor.goBehind('{{#if last_order');
    await page.keyboard.press('Control+Shift+BracketLeft');
    await until('the folded block', async () =>
      (await editor.text()).includes('How did you like') ? undefined : true,
    );
    await workbench().screenshot('folded');
    await page.keyboard.press('Control+Shift+BracketRight');
    await shows('How did you like');
  });
});
