import * as vscode from 'vscode';

/** Turns the recording of renders on, in the settings that turned it off. */
export async function turnOnRecording(): Promise<void> {
  const settings = vscode.workspace.getConfiguration('promptManager');
  const inWorkspace = settings.inspect('metrics.enabled')?.workspaceValue !== undefined;
  const target = inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  await settings.update('metrics.enabled', true, target);
}
