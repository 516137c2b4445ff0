import * as vscode from 'vscode';
import type { PromptSummary } from '../../server/src/protocol/index.js';
import type { ActivePrompt } from './activePrompt.js';
import { choosePrompt, choosePrompts, meantPrompt } from './choosePrompt.js';
import { commitCommand } from './history/commitCommand.js';
import { compareCommand } from './history/compareCommand.js';
import { compareRenderedCommand } from './history/compareRenderedCommand.js';
import type { RenderedDocuments } from './history/renderedDocuments.js';
import type { VersionDocuments } from './history/versionDocuments.js';
import type { HistoryView } from './history/view.js';
import type { LanguageServer } from './languageServer.js';
import type { MetricsView } from './metrics/view.js';
import { newPromptCommand } from './newPrompt/command.js';
import type { PromptsView } from './prompts/provider.js';
import type { Row } from './prompts/row.js';
import { samePrompt } from './promptKey.js';
import { groupByCommand, sortByCommand } from './prompts/arrangeCommands.js';
import { filterCommand } from './prompts/filterCommand.js';
import { deletePromptsCommand } from './promptActions/deletePrompts.js';
import { duplicateCommand } from './promptActions/duplicate.js';
import { renamePromptCommand } from './promptActions/renamePrompt.js';
import { setStatusCommand } from './promptActions/setStatus.js';
import { setTagsCommand } from './promptActions/setTags.js';
import { labelCommand } from './history/labelCommand.js';
import { restoreCommand } from './history/restoreCommand.js';
import { verifyCommand } from './history/verifyCommand.js';
import type { Coverage } from './preview/coverage.js';
import type { Previews } from './preview/previews.js';
import type { PreviewValues } from './preview/values.js';
import { versionOf } from './promptOf.js';
import { guarded, showLogsCommand } from './report.js';
import { chooseDialectCommand } from './status/chooseDialect.js';
import { exportCommand } from './workspaceActs/exportCommand.js';
import { healthCommand } from './workspaceActs/healthCommand.js';
import { importCommand } from './workspaceActs/importCommand.js';
import { secretsCommand } from './workspaceActs/secretsCommand.js';
import { validateCommand } from './workspaceActs/validateCommand.js';
import type { WorkspacePrompts } from './workspacePrompts.js';

/** What the commands work with. */
export interface CommandServices {
  readonly server: LanguageServer;
  readonly prompts: WorkspacePrompts;
  readonly active: ActivePrompt;
  readonly tree: PromptsView;
  readonly previews: Previews;
  readonly coverage: Coverage;
  readonly documents: VersionDocuments;
  readonly rendered: RenderedDocuments;
  readonly values: PreviewValues;
  readonly history: HistoryView;
  readonly metrics: MetricsView;
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
}

/** The walkthrough of the manifest, as VS Code names it. */
const walkthrough = 'prompt-manager.prompt-manager-vscode#start';

type Handler = (argument: unknown, more: unknown) => unknown;

/** Registers every command of the extension. */
export function registerCommands(services: CommandServices): vscode.Disposable {
  const registrations = Object.entries(handlers(services)).map(([id, handler]) =>
    vscode.commands.registerCommand(id, guarded(services.log, 'Prompt Manager', handler)),
  );
  return vscode.Disposable.from(...registrations);
}

/**
 * The rows that a command on several prompts means. A key pressed in the tree says 'selection'; from the palette the
 * selection is meant only where the active prompt belongs to it, as it may be an old one.
 */
function meantRows(
  { argument, more }: { readonly argument: unknown; readonly more: unknown },
  selection: readonly Row[],
  active: PromptSummary | undefined,
): readonly [row: unknown, rows: unknown] {
  const isMeant =
    argument === 'selection' ||
    (argument === undefined && (!active || selection.some(({ prompt }) => samePrompt(prompt, active))));
  return isMeant ? [selection[0], selection] : [argument, more];
}

/** Every command with what it does. Those about a prompt take a row of the tree, a key or a file's address. */
function handlers(services: CommandServices): Readonly<Record<`promptManager.${string}`, Handler>> {
  const { server, prompts, active, tree, previews, coverage } = services;
  const { documents, history, metrics, extensionUri, log } = services;
  const withPrompt =
    (act: (prompt: PromptSummary, argument: unknown, more: unknown) => unknown): Handler =>
    async (argument, more) => {
      const row = argument === 'selection' ? tree.selection[0] : argument;
      const prompt = await choosePrompt(row, prompts, active);
      return prompt && act(prompt, row, more);
    };
  const withPrompts =
    (act: (chosen: readonly PromptSummary[]) => unknown): Handler =>
    async (argument, more) => {
      const [row, rows] = meantRows({ argument, more }, tree.selection, active.current);
      const chosen = await choosePrompts(row, rows, { prompts, active });
      return chosen.length > 0 ? act(chosen) : undefined;
    };
  return {
    'promptManager.filterPrompts': async () => {
      await vscode.commands.executeCommand('promptManager.prompts.focus');
      filterCommand(tree);
    },
    'promptManager.clearFilter': () => {
      tree.filter = '';
    },
    'promptManager.groupBy': () => groupByCommand(tree),
    'promptManager.sortBy': () => sortByCommand(tree),
    'promptManager.setStatus': withPrompts((chosen) => setStatusCommand(server, chosen)),
    'promptManager.setTags': withPrompts((chosen) => setTagsCommand(server, chosen, prompts.all)),
    'promptManager.duplicatePrompt': withPrompt((prompt) => duplicateCommand(server, prompt, prompts)),
    'promptManager.renamePrompt': withPrompt((prompt) => renamePromptCommand(server, prompt, prompts)),
    'promptManager.deletePrompt': withPrompts((chosen) => deletePromptsCommand(server, chosen)),
    'promptManager.restoreVersion': withPrompt((prompt, argument) =>
      restoreCommand(server, prompt, versionOf(argument)),
    ),
    'promptManager.setLabel': withPrompt((prompt, argument) =>
      labelCommand(server, prompt, versionOf(argument)),
    ),
    'promptManager.verifyChecksums': () => verifyCommand(server),
    'promptManager.openPreview': withPrompt((prompt) => previews.open(prompt)),
    'promptManager.openLockedPreview': withPrompt((prompt) => previews.openLocked(prompt)),
    'promptManager.runWithModel': withPrompt((prompt) => previews.runWithModel(prompt)),
    'promptManager.toggleCoverage': () => coverage.toggle(),
    'promptManager.preview.toggleInputs': () => previews.act('inputs'),
    'promptManager.preview.toggleWrap': () => previews.act('wrap'),
    'promptManager.preview.toggleWhitespace': () => previews.act('whitespace'),
    'promptManager.preview.toggleJson': () => previews.act('json'),
    'promptManager.preview.showHover': () => previews.act('hover'),
    'promptManager.preview.addItem': () => previews.act('addItem'),
    'promptManager.preview.removeItem': () => previews.act('removeItem'),
    'promptManager.preview.saveInputs': () => previews.onSet('save'),
    'promptManager.commitVersion': withPrompt((prompt, _, choice) => commitCommand(server, prompt, choice)),
    'promptManager.compareVersions': withPrompt((prompt, argument) => {
      const version = versionOf(argument);
      return version === undefined ? compareCommand(documents, prompt) : documents.compare(prompt, version);
    }),
    'promptManager.compareRendered': withPrompt((prompt, argument) =>
      compareRenderedCommand(services, prompt, versionOf(argument)),
    ),
    'promptManager.showHistory': (argument) => history.reveal(meantPrompt(argument, prompts, active)),
    'promptManager.showMetrics': () => metrics.reveal(),
    'promptManager.exportMetrics': () => metrics.export(),
    'promptManager.resetMetrics': () => metrics.reset(),
    'promptManager.newPrompt': () => newPromptCommand(prompts, extensionUri),
    'promptManager.chooseDialect': withPrompt((prompt) => chooseDialectCommand(server, prompt)),
    'promptManager.importCollection': (argument) =>
      importCommand(server, prompts, meantPrompt(argument, prompts, active)),
    'promptManager.exportAs': withPrompts((chosen) => exportCommand(services, chosen)),
    'promptManager.showHealth': () => healthCommand(server),
    'promptManager.checkSecrets': () => secretsCommand(server),
    'promptManager.validateWorkspace': () => validateCommand(prompts),
    'promptManager.refresh': async () => {
      await prompts.refresh();
      history.refresh();
    },
    'promptManager.restartServer': () => server.restart(),
    'promptManager.openWalkthrough': () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', walkthrough, false),
    [showLogsCommand]: () => log.show(),
  };
}
