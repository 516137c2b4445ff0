import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extension, startedApi } from './host.js';

describe('commands', () => {
  it('are registered exactly as the manifest lists them', async () => {
    await startedApi();
    const { contributes } = extension().packageJSON as {
      readonly contributes: { readonly commands: readonly { readonly command: string }[] };
    };
    const listed = contributes.commands.map(({ command }) => command).sort();
    // VS Code makes commands of its own for a view, such as `promptManager.history.focus`.
    const registered = (await vscode.commands.getCommands(true))
      .filter((command) => /^promptManager\.(?:preview\.)?\w+$/.test(command))
      .sort();
    assert.deepEqual(registered, listed);
  });

  it('can restart the language server', async () => {
    const api = await startedApi();
    const before = await api.prompts();
    await vscode.commands.executeCommand('promptManager.restartServer');
    const after = await api.prompts();
    assert.deepEqual(
      after.map(({ id }) => id),
      before.map(({ id }) => id),
    );
  });
});
