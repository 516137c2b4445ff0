import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { closeEditors, letter, listedPrompt, openFile, type, until } from './host.js';

describe('committing a version', () => {
  afterEach(closeEditors);

  it('saves the file and writes the version to disk, twice', async () => {
    const editor = await openFile('committed.yaml', letter('committed'));
    const { document } = editor;
    const folder = path.join(path.dirname(document.uri.fsPath), 'committed', '_versions');

    const prompt = await listedPrompt(document);
    await commit(prompt, 'first', 'Thank for an order.');
    assert.ok(existsSync(path.join(folder, '1.0.0.yaml')));

    await type(editor, 'thank you.', 'thank you for your order.');
    await commit(
      await listedPrompt(document, ({ versions }) => versions.length === 1),
      'minor',
      'Name the order.',
    );
    const after = await listedPrompt(document, ({ versions }) => versions.length === 2);
    assert.deepEqual(after.versions, ['1.1.0', '1.0.0']);
    assert.equal(after.version, '1.1.0');
    assert.match(readFileSync(path.join(folder, '1.1.0.yaml'), 'utf8'), /thank you for your order/);
    assert.match(readFileSync(document.uri.fsPath, 'utf8'), /version: ['"]?1\.1\.0/);
  });

  it('lets one compare a version with the file', async () => {
    const { document } = await openFile('compared.yaml', letter('compared'));
    const prompt = await listedPrompt(document);
    await commit(prompt, 'first', 'The first one.');
    const row = { prompt, opens: { kind: 'version', version: '1.0.0' } };
    await vscode.commands.executeCommand('promptManager.compareVersions', row);
    const diff = await until(vscode.window.tabGroups.onDidChangeTabs, openDiff);
    assert.equal(diff.modified.toString(), document.uri.toString());
    const stored = await vscode.workspace.openTextDocument(diff.original);
    assert.match(stored.getText(), /Dear \{\{name\}\}, thank you\./);
    assert.equal(stored.languageId, 'yaml');
  });
});

async function commit(prompt: unknown, bump: string, changelog: string): Promise<void> {
  await vscode.commands.executeCommand('promptManager.commitVersion', prompt, { bump, changelog });
}

function openDiff(): vscode.TabInputTextDiff | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputTextDiff ? input : undefined;
}
