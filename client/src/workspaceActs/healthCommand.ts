import * as vscode from 'vscode';
import { showHealth, type HealthCheckSummary } from '../../../server/src/protocol/index.js';
import { t } from '../../l10n/l10n.js';
import type { LanguageServer } from '../languageServer.js';
import { showLogsCommand } from '../report.js';

const icons: Readonly<Record<HealthCheckSummary['status'], string>> = {
  ok: 'pass',
  warning: 'warning',
  error: 'error',
};

/** What helps where a check found something; the log for the rest. */
const next: Readonly<Partial<Record<HealthCheckSummary['name'], string>>> = {
  prompts: 'workbench.actions.view.problems',
  ids: 'workbench.actions.view.problems',
  metrics: 'promptManager.showMetrics',
};

/** 'Show Health': whether each part works, in a list; a row leads to where one can do something. */
export async function healthCommand(server: LanguageServer): Promise<void> {
  const checks = await server.ask(showHealth, null);
  const failed = checks.filter(({ status }) => status !== 'ok').length;
  const items = checks.map(({ name, status, message }) => ({
    label: `$(${icons[status]}) ${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    detail: message,
    name,
  }));
  const title =
    failed === 0 ? t('Health: all is well') : t('Health: {0} of {1} need a look', failed, checks.length);
  const picked = await vscode.window.showQuickPick(items, { title, matchOnDetail: true });
  if (picked) await vscode.commands.executeCommand(next[picked.name] ?? showLogsCommand);
}
