import assert from 'node:assert/strict';
import { useWorkbench } from './support/useWorkbench.js';

/** Prompts of other programs in a real VS Code, on a copy of `examples/`. */
describe('prompts in other formats', () => {
  const workbench = useWorkbench({ settings: { 'workbench.colorTheme': 'Dark Modern' } });

  it('are in the tree', async () => {
    await workbench().openContainer('Prompt Manager');
    for (const name of ['recommend', 'Opening hours', 'GiftNote', 'shelf_label'])
      await workbench()
        .treeItem(new RegExp(`^${name}`))
        .waitFor();
  });

  it('.prompt: Picoschema types the variables, roles are helpers, partials are files', async () => {
    const { editor, page } = workbench();
    await editor.openPrompt('other-formats/dotprompt/recommend.prompt');
    assert.match(await editor.hover('liked}}'), /liked/);
    assert.match(await editor.hover('house_style'), /_house_style\.prompt/);
    assert.equal(await editor.squiggles('warning').count(), 0);
    await editor.goBehind('{{reader');
    await editor.type('x');
    await editor.squiggles('warning').first().waitFor();
    await workbench().screenshot('dotprompt');
    await page.keyboard.press('Backspace');
    await editor.squiggles('warning').first().waitFor({ state: 'detached' });
  });

  it('.prompt: the preview shows messages with the roles of the model', async () => {
    await workbench().palette.run('Prompt Manager: Open Preview to the Side');
    const preview = await workbench().webview('preview');
    await preview.locator('#input-reader').fill('Ann');
    await preview.locator('.card.system', { hasText: 'address the reader as Ann' }).waitFor();
    await preview.locator('.card.user', { hasText: 'Ann liked:' }).waitFor();
    await workbench().screenshot('dotprompt-preview');
  });

  it('Semantic Kernel: its helpers and input variables are known', async () => {
    const { editor, page } = workbench();
    await editor.openPrompt('other-formats/gift_note.yaml');
    assert.match(await editor.hover('sender}}'), /Who gives the book/);
    await editor.goBehind('Write a note from');
    await editor.type(' {{');
    const names = await editor.suggestions();
    for (const name of ['sender', 'occasion', 'concat']) assert.ok(names.includes(name), names.join());
    await page.keyboard.press('Escape');
    await workbench().palette.run('File: Revert File');
    await workbench().screenshot('semantic-kernel');
  });

  it('Semantic Kernel: the preview shows the messages of its tags, and says when they are none', async () => {
    const { editor, page } = workbench();
    const preview = await workbench().webview('preview');
    await preview.locator('#input-sender').fill('Ann & Bo');
    await preview.locator('.card.system', { hasText: 'You write short notes' }).waitFor();
    await preview.locator('.card.user', { hasText: 'Write a note from Ann & Bo.' }).waitFor();
    await workbench().screenshot('semantic-kernel-preview');
    await editor.openPrompt('other-formats/gift_note.yaml');
    await editor.goBehind('Write a note from');
    await editor.type(' <3');
    await preview.locator('.notice.warn', { hasText: 'no well-formed XML' }).waitFor();
    await workbench().screenshot('semantic-kernel-no-xml');
    for (let key = 0; key < 3; key++) await page.keyboard.press('Backspace');
    await preview.locator('.card.system').waitFor();
  });

  it('GitHub Models: only the exact name in braces counts', async () => {
    const { editor, page } = workbench();
    await editor.openPrompt('other-formats/opening_hours.prompt.yml');
    assert.equal(await editor.squiggles('error').count(), 0);
    await editor.goBehind('{{question');
    await editor.type(' ');
    await editor.squiggles('error').first().waitFor();
    await workbench().screenshot('github-models');
    await page.keyboard.press('Backspace');
    await editor.squiggles('error').first().waitFor({ state: 'detached' });
  });

  it('.hbs: the form has the lists and fields that the template reads', async () => {
    const { editor } = workbench();
    await editor.openPrompt('other-formats/templates/shelf_label.hbs');
    const preview = await workbench().webview('preview');
    await preview.locator('#input-shelf').fill('Sea tales');
    await preview.getByRole('button', { name: 'Add item (Alt+Enter)' }).click();
    await preview.locator('[id="input-books.0.title"]').fill('Moby Dick');
    await preview.locator('[id="input-books.0.year"]').fill('1851');
    await preview.locator('.card', { hasText: '- Moby Dick (1851)' }).waitFor();
    await workbench().screenshot('untyped-form');
  });
});
