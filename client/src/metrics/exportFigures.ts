import * as vscode from 'vscode';
import {
  exportMetrics,
  type ExportMetricsParams,
  type MetricsParams,
} from '../../../server/src/protocol/index.js';
import type { LanguageServer } from '../languageServer.js';
import { t } from '../../l10n/l10n.js';

interface FormatChoice extends vscode.QuickPickItem {
  readonly format: ExportMetricsParams['format'];
}

const formats: readonly FormatChoice[] = [
  { label: t('JSON'), description: t('all figures, also over time and by language model'), format: 'json' },
  { label: t('CSV'), description: t('a line for each prompt, for spreadsheets'), format: 'csv' },
];

/** Asks for the format and the file, writes the figures there and opens them. Texts and values are not in them. */
export async function exportFigures(server: LanguageServer, params: MetricsParams): Promise<void> {
  const choice = await vscode.window.showQuickPick(formats, { placeHolder: t('Format of the figures') });
  if (!choice) return;
  const { format } = choice;
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const file = await vscode.window.showSaveDialog({
    title: t('Export Metrics'),
    filters: { [choice.label]: [format] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder.uri, `prompt-metrics.${format}`) }),
  });
  if (!file) return;
  const text = await server.ask(exportMetrics, { ...params, format });
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  await vscode.window.showTextDocument(file);
}
