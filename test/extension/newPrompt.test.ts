import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { createStarter } from '../../client/src/newPrompt/createStarter.js';
import { starters } from '../../client/src/newPrompt/starters.js';
import type { PromptSummary } from '../../server/src/protocol/index.js';
import { closeEditors, extension, listedPrompt, workspaceRoot } from './host.js';

describe('a new prompt', () => {
  afterEach(closeEditors);

  for (const [index, starter] of starters.entries()) {
    it(`starts as ‘${starter.label}’ without problems, its first words selected`, async () => {
      const id = `started_${index}`;
      const folder = vscode.Uri.joinPath(workspaceRoot(), 'prompts');
      await createStarter({ starter, id, folder, extensionUri: extension().extensionUri });
      const editor = vscode.window.activeTextEditor;
      assert.ok(editor);
      assert.equal(editor.document.getText(editor.selection), starter.selects);
      // The schema beside it is seen a moment later.
      const isSound = (prompt: PromptSummary) => prompt.id === id && prompt.errors + prompt.warnings === 0;
      assert.ok(await listedPrompt(editor.document, isSound));
    });
  }
});
