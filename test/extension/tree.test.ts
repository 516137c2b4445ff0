import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { MovePrompts } from '../../client/src/prompts/movePrompts.js';
import type { Row } from '../../client/src/prompts/row.js';
import { closeEditors, letter, listedPrompt, openFile, startedApi, type } from './host.js';

describe('the tree of prompts', () => {
  afterEach(closeEditors);

  it('shows every prompt of the workspace', async () => {
    const api = await startedApi();
    const prompts = await api.prompts();
    assert.ok(prompts.length > 0);
    assert.deepEqual(
      promptRows(api.rows())
        .map(({ label }) => label)
        .sort(),
      prompts.map(({ id }) => id).sort(),
    );
  });

  it('shows an unsaved change of a prompt', async () => {
    const api = await startedApi();
    const editor = await openFile('renamed.yaml', letter('renamed'));
    await listedPrompt(editor.document);
    await type(editor, 'id: renamed', 'id: renamed_again');
    await listedPrompt(editor.document, ({ id }) => id === 'renamed_again');
    const row = promptRows(api.rows()).find(({ label }) => label === 'renamed_again');
    assert.equal(row?.description, '1.0.0');
    assert.deepEqual(
      row.children().map(({ label }) => label),
      ['Content', 'Variables'],
    );
  });

  it('moves a prompt’s file to the folder that its row is dropped on', async () => {
    const api = await startedApi();
    const { document } = await openFile('moved.yaml', letter('moved'));
    await listedPrompt(document);
    const row = (label: string) => promptRows(api.rows()).find((each) => each.label === label);
    const target = row('recommend');
    const dragged = row('moved');
    assert.ok(dragged && target?.prompt);
    const data = new vscode.DataTransfer();
    const moving = new MovePrompts();
    moving.handleDrag([dragged], data);
    await moving.handleDrop(target, data);
    const there = vscode.Uri.joinPath(vscode.Uri.parse(target.prompt.uri), '..', 'moved.yaml');
    await vscode.workspace.fs.stat(there);
    await vscode.workspace.fs.delete(there);
  });
});

function promptRows(rows: readonly Row[]): readonly Row[] {
  return rows.flatMap((row) => (row.kind === 'folder' ? promptRows(row.children()) : [row]));
}
