import * as vscode from 'vscode';
import { t } from '../l10n/l10n.js';

/** The command that shows the log. */
export const showLogsCommand = 'promptManager.showLogs';

/** Writes what went wrong in the log. */
export function logError(log: vscode.LogOutputChannel, error: unknown): void {
  log.error(error instanceof Error ? error : String(error));
}

/** Wraps the handler of an act of the user: what it throws is logged and told in one sentence. */
export function guarded<Arguments extends readonly unknown[]>(
  log: vscode.LogOutputChannel,
  title: string,
  handler: (...args: Arguments) => unknown,
): (...args: Arguments) => Promise<unknown> {
  return async (...args) => {
    try {
      return await handler(...args);
    } catch (error) {
      logError(log, error);
      void tell(`${title}: ${reasonOf(error)}`);
      return undefined;
    }
  };
}

/** The message of an error as a sentence. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return /[.!?]$/.test(message) ? message : `${message}.`;
}

async function tell(message: string): Promise<void> {
  const showLogs = t('Show Logs');
  const choice = await vscode.window.showErrorMessage(message, showLogs);
  if (choice === showLogs) await vscode.commands.executeCommand(showLogsCommand);
}
