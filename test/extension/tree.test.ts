import assert from 'node:assert/strict';
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
});

function promptRows(rows: readonly Row[]): readonly Row[] {
  return rows.flatMap((row) => (row.kind === 'folder' ? promptRows(row.children()) : [row]));
}
