import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, letter, listedPrompt, openFile, until } from './host.js';

describe('the preview', () => {
  afterEach(closeEditors);

  it('opens beside the editor, follows it, and is there once', async () => {
    const first = await openFile('first.yaml', letter('first_letter'));
    await listedPrompt(first.document);
    await vscode.commands.executeCommand('promptManager.openPreview');
    const preview = await until(vscode.window.tabGroups.onDidChangeTabs, () => named('Preview first_letter'));
    assert.equal(preview.group.viewColumn, vscode.ViewColumn.Two);
    assert.equal(vscode.window.activeTextEditor?.document, first.document);

    const second = await openFile('second.yaml', letter('second_letter'));
    await listedPrompt(second.document);
    await until(vscode.window.tabGroups.onDidChangeTabs, () => named('Preview second_letter'));
    await vscode.commands.executeCommand('promptManager.openPreview');
    assert.equal(previews().length, 1);
  });
});

function named(label: string): vscode.Tab | undefined {
  return previews().find((tab) => tab.label === label);
}

function previews(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) =>
        input instanceof vscode.TabInputWebview && input.viewType.endsWith('promptManager.preview'),
    );
}
