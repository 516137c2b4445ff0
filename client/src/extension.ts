import './useLanguage.js';
import * as vscode from 'vscode';
import { t } from '../l10n/l10n.js';
import { promptRelations } from '../../server/src/protocol/index.js';
import { ActivePrompt } from './activePrompt.js';
import type { PromptManagerApi } from './api.js';
import { registerCommands } from './commands.js';
import { keepContextKeys } from './contextKeys.js';
import { BlockClosing } from './editing/blockClosing.js';
import { ChangedLines } from './editing/changedLines.js';
import { registerEditingCommands } from './editing/commands.js';
import { PromptFormatter } from './editing/formatter.js';
import { RenderedDocuments } from './history/renderedDocuments.js';
import { VersionDocuments } from './history/versionDocuments.js';
import { HistoryView } from './history/view.js';
import { LanguageServer } from './languageServer.js';
import { MetricsView } from './metrics/view.js';
import { servePlugins } from './plugins/servePlugins.js';
import { Coverage } from './preview/coverage.js';
import { Previews } from './preview/previews.js';
import { PreviewValues } from './preview/values.js';
import { registerDecorations } from './prompts/decorations.js';
import { PromptsView } from './prompts/provider.js';
import { keyOf } from './promptKey.js';
import { guarded } from './report.js';
import { DialectItem } from './status/dialectItem.js';
import { StatusItem } from './status/item.js';
import { WorkspacePrompts } from './workspacePrompts.js';

/** Puts the extension together; VS Code calls it once, when a prompt file or one of the views is there. */
export function activate(context: vscode.ExtensionContext): PromptManagerApi {
  const { extensionUri, workspaceState } = context;
  const own = <T extends vscode.Disposable>(disposable: T): T => {
    context.subscriptions.push(disposable);
    return disposable;
  };

  const log = own(vscode.window.createOutputChannel('Prompt Manager', { log: true }));
  const server = own(new LanguageServer(context, log));
  const prompts = own(new WorkspacePrompts(server, log));
  const active = own(new ActivePrompt(prompts));
  own(keepContextKeys(prompts, active));
  own(registerDecorations(prompts, log));
  const tree = own(
    new PromptsView({
      prompts,
      active,
      memory: workspaceState,
      relationsOf: (prompt) => server.ask(promptRelations, keyOf(prompt)),
    }),
  );
  own(new StatusItem(active));
  own(new DialectItem(active));
  own(new PromptFormatter(server, prompts));
  own(new BlockClosing(server, log));
  own(new ChangedLines({ server, prompts, extensionUri, log }));
  own(registerEditingCommands());

  const values = new PreviewValues(workspaceState);
  const documents = own(new VersionDocuments(server));
  const rendered = own(new RenderedDocuments());
  const previews = own(
    new Previews({ server, prompts, documents, values, extensionUri, log, memory: workspaceState }, active),
  );
  const coverage = own(new Coverage(server, active, log));
  const history = own(new HistoryView({ server, prompts, active, documents, extensionUri, log }));
  const named = (id: string | undefined) => prompts.all.find((prompt) => prompt.id === id);
  const metrics = own(new MetricsView({ server, memory: workspaceState, extensionUri, named, log }));
  own(
    registerCommands({
      ...{ server, prompts, active, tree, previews, coverage, documents, rendered, values, history, metrics },
      ...{ extensionUri, log },
    }),
  );

  const { plugins, serving } = servePlugins(server);
  own(plugins);
  own(serving);
  const ready = start(server, prompts);
  void guarded(log, t('The language server did not start'), () => ready)();
  return {
    ready,
    prompts: async () => {
      await prompts.refresh();
      return prompts.all;
    },
    onDidChangePrompts: prompts.onDidChange,
    rows: () => tree.rows,
    registerPlugin: (plugin, config) => plugins.register(plugin, config),
    exportPrompt: (name, prompt, given) => plugins.export(name, prompt, given),
  };
}

async function start(server: LanguageServer, prompts: WorkspacePrompts): Promise<void> {
  await server.start();
  await prompts.refresh();
}
