import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { TemplateRenderError, type PartialSource } from '../../server/src/core/index.js';
import { filePartialSource, managerOfFolder } from '../../server/src/node/index.js';
import { countingRunner } from '../support/memoryManager.js';
import { temporaryFolders } from '../support/versionStore.js';

const files = {
  'prompts/mail.yaml':
    'id: mail\nformat: text\ntemplate: {content: "{{> mail/head}} {{text}} {{> sign}}", partials: {sign: "Own {{name}}"}}\n',
  'prompts/chat.yaml':
    'id: chat\nformat: chat\nchat_template: {messages: [{role: user, content: "{{> mail/head}}"}]}\n',
  'partials/mail/_head.hbs': 'Dear {{> name}},',
  'partials/name.handlebars': '{{name}}',
  'partials/sign.hbs': 'Never used',
  'outside.hbs': 'Out',
};

describe('partials that are files', () => {
  const newFolder = temporaryFolders();

  it('are called beside the own ones of a prompt, which go first', async () => {
    const { manager } = await opened();
    const values = { name: 'Ann', text: 'Hi' };
    assert.equal((await manager.render('mail', values)).text, 'Dear Ann, Hi Own Ann');
    assert.equal((await manager.render('chat', values)).text, 'user: Dear Ann,');
    const { warnings } = await manager.render('chat');
    assert.match(warnings.join(), /'name'/);
  });

  it('are rendered anew when they have changed', async () => {
    const { folder, write } = await opened();
    let told: () => void = () => undefined;
    const changed = new Promise<void>((resolve) => (told = resolve));
    const source = filePartialSource([path.join(folder, 'partials')]);
    const partials: PartialSource = {
      ...source,
      watch: (onChange) =>
        source.watch?.(() => {
          onChange();
          told();
        }) ?? (() => undefined),
    };
    const prompts = { folder: path.join(folder, 'prompts') };
    const manager = managerOfFolder(countingRunner(), prompts, { partials });
    await manager.load();
    const stop = manager.watch();
    try {
      assert.equal((await manager.render('chat', { name: 'Ann' })).cached, false);
      assert.equal((await manager.render('chat', { name: 'Ann' })).cached, true);
      write('partials/name.handlebars', '{{name}}!');
      await changed;
      const { text, cached } = await manager.render('chat', { name: 'Ann' });
      assert.deepEqual([text, cached], ['user: Dear Ann!,', false]);
    } finally {
      stop();
    }
  });

  it('lie below their folders, whatever their names say', async () => {
    const { manager, write } = await opened();
    for (const name of ['../outside', 'mail/../../outside', '/etc/passwd', 'nothing']) {
      write('prompts/evil.yaml', `id: evil\nformat: text\ntemplate: {content: "{{> [${name}]}}"}\n`);
      await manager.load();
      await assert.rejects(manager.render('evil'), TemplateRenderError, name);
    }
  });

  it('are not called where nobody has named a folder', async () => {
    const { folder } = await opened();
    const manager = managerOfFolder(countingRunner(), { folder: path.join(folder, 'prompts') });
    await manager.load();
    await assert.rejects(manager.render('chat'), TemplateRenderError);
  });

  async function opened() {
    const folder = newFolder();
    const write = (name: string, text: string): string => {
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
      return file;
    };
    for (const [name, text] of Object.entries(files)) write(name, text);
    const manager = managerOfFolder(countingRunner(), {
      folder: path.join(folder, 'prompts'),
      partials: [path.join(folder, 'partials')],
    });
    await manager.load();
    return { manager, folder, write };
  }
});
