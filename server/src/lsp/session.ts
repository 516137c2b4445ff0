import { setTimeout } from 'node:timers/promises';
import {
  MessageType,
  ShowMessageNotification,
  type Connection,
  type InitializeParams,
  type ShowMessageParams,
} from 'vscode-languageserver/node';
import {
  createMemoryMetricsStore,
  promptOfInputs,
  type CheckOptions,
  type VersionCheckOptions,
} from '../core/index.js';
import {
  createFileMetricsStore,
  createRenderPool,
  createTokenCounter,
  sha256,
  type RenderPool,
  type TokenCounter,
} from '../node/index.js';
import {
  metricsChanged,
  promptsChanged,
  registeredPlugins,
  trustGranted,
  type RegisteredPluginsParams,
  type Settings,
} from '../protocol/index.js';
import { readAbilities, type ClientAbilities } from './clientAbilities.js';
import { ClientPlugins } from './clientPlugins.js';
import { debounced, type Debounced } from './debounced.js';
import { DiagnosticReports } from './diagnosticReports.js';
import { DiskSync } from './diskSync.js';
import { Folders } from './folders.js';
import { describeFault, type Log } from './log.js';
import { PreviewTurns } from './previewTurns.js';
import { RenderMetrics } from './renderMetrics.js';
import { settingsConfiguration } from './settingsConfiguration.js';
import { SettingsSource } from './settingsSource.js';
import { VersionCatalog } from './versionCatalog.js';
import { PromptCatalog } from './promptCatalog.js';
import { WorkspacePlugins } from './workspacePlugins.js';
import { foldersOf, readOptions } from './initializeParams.js';
import { registerWatchers } from './watchers.js';
import { WorkspaceIndex } from './workspaceIndex.js';

/** What the server needs from where it runs. */
export interface Surroundings {
  /** The bundle of the render worker. */
  readonly workerFile: string | URL;
  /** The folder of the tokenizers' bundles, with a slash at its end; token counts are estimates without it. */
  readonly tokenizers?: string | URL;
}

/** One client's session: everything that lives from `initialize` to `shutdown`. */
export class Session {
  readonly index = new WorkspaceIndex();
  /** Whether the client is told of a feature, by its method. */
  readonly announces: (method: string) => boolean;
  readonly abilities: ClientAbilities;
  /** The client's command that lets the user rename what stands at a place. */
  readonly renameCommand: string | undefined;
  readonly settings: SettingsSource;
  readonly folders: Folders;
  readonly disk: DiskSync;
  readonly versions: VersionCatalog;
  readonly prompts: PromptCatalog;
  readonly renderer: RenderPool;
  readonly tokens: TokenCounter;
  readonly metrics: RenderMetrics;
  readonly previews = new PreviewTurns();
  readonly reports: DiagnosticReports;
  readonly clientPlugins: ClientPlugins;
  readonly plugins: WorkspacePlugins;
  private readonly promptsChanged: Debounced;
  private readonly lensesChanged: Debounced;
  private firstScan: Promise<void> | undefined;

  constructor(
    readonly connection: Connection,
    params: InitializeParams,
    { workerFile, tokenizers = '' }: Surroundings,
  ) {
    const { index } = this;
    const options = readOptions(params.initializationOptions);
    const abilities = readAbilities(params.capabilities);
    const settings = new SettingsSource(connection, abilities, options.settings);
    const folders = new Folders(foldersOf(params));
    const disk = new DiskSync({ connection, abilities, folders, settings, index });
    // A client that has gone need not be told.
    const tell = (method: string) => {
      const sending = (async () => connection.sendNotification(method, null))();
      sending.catch(() => undefined);
    };
    this.announces = (method) => options.formatting !== false || !formattingMethods.has(method);
    this.abilities = abilities;
    this.renameCommand = options.renameCommand;
    this.settings = settings;
    this.folders = folders;
    this.disk = disk;
    this.firstScan = Promise.race([disk.scanned, setTimeout(patienceMs, undefined, { ref: false })]).then(
      () => {
        this.firstScan = undefined;
      },
    );
    this.versions = new VersionCatalog({
      folders,
      settings,
      caches: abilities.registersWatchers,
      log: this.log,
    });
    this.prompts = new PromptCatalog({
      index,
      disk,
      versions: this.versions,
      options: () => this.checkOptions,
    });
    this.renderer = createRenderPool({ workerFile });
    this.tokens = createTokenCounter(tokenizers);
    this.metrics = new RenderMetrics({
      store:
        options.metricsFile === undefined
          ? createMemoryMetricsStore()
          : createFileMetricsStore(options.metricsFile),
      recording: () => settings.current.metrics.enabled,
      onChange: () => tell(metricsChanged.method),
      log: this.log,
    });
    this.reports = new DiagnosticReports({
      connection,
      abilities,
      index,
      disk,
      log: this.log,
      options: () => this.checkOptions,
      onSave: () => settings.current.diagnostics.run === 'onSave',
    });
    const onPlugins = (): void => {
      this.reports.refresh();
      this.promptsChanged.call();
    };
    this.clientPlugins = new ClientPlugins({
      ask: ({ method }, asked) => connection.sendRequest(method, asked),
      onChange: onPlugins,
    });
    this.plugins = new WorkspacePlugins({
      trusted: options.trusted === true,
      folders: () => folders.paths,
      modules: () => settings.current.plugins,
      ofClient: () => this.clientPlugins.list,
      onChange: onPlugins,
      onFailure: (message) => {
        this.log(message);
        const shown: ShowMessageParams = { type: MessageType.Warning, message };
        void this.attempt(connection.sendNotification(ShowMessageNotification.type, shown));
      },
    });
    this.lensesChanged = debounced(promptsChangedAfterMs, () => this.refreshLenses());
    this.promptsChanged = debounced(promptsChangedAfterMs, () => tell(promptsChanged.method));
    index.onChange((uris) => {
      this.previews.changed(uris);
      this.promptsChanged.call();
      // The tokens of a prompt are those with its first saved inputs.
      if ([...uris].some((uri) => promptOfInputs(uri) !== undefined)) this.lensesChanged.call();
    });
  }

  /** Begins what goes beyond answering: settings, watching, the first scan. */
  async start(): Promise<void> {
    const { connection, abilities, disk, settings } = this;
    connection.onDidChangeWatchedFiles(({ changes }) => {
      void this.attempt(disk.take(changes).then((paths) => this.versionsTouched(paths)));
    });
    connection.onDidChangeConfiguration((change) => {
      const sent: unknown = change.settings;
      void this.attempt(this.takeSettings(sent));
    });
    if (abilities.changesFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        this.folders.change(added, removed);
        this.applySettings();
        void this.attempt(disk.scan());
        void this.attempt(this.plugins.refresh());
      });
    }
    connection.onNotification(registeredPlugins.method, ({ plugins }: RegisteredPluginsParams) =>
      this.clientPlugins.take(plugins),
    );
    connection.onNotification(trustGranted.method, () => void this.attempt(this.plugins.trust()));
    await this.attempt(settings.refresh());
    this.applySettings();
    void this.attempt(this.plugins.refresh());
    await this.attempt(registerWatchers(connection, abilities, settings.current));
    await disk.scan();
  }

  /** Drops what is known of versions in these files, and tells the client. */
  versionsTouched(paths: readonly string[]): void {
    if (!this.versions.forget(paths)) return;
    this.promptsChanged.call();
    this.refreshLenses();
  }

  private refreshLenses(): void {
    if (this.abilities.refreshesCodeLenses)
      void this.attempt(this.connection.sendRequest('workspace/codeLens/refresh'));
  }

  /** The first look at all files, which answers wait for a moment: what one file says depends on others. */
  get settling(): Promise<void> | undefined {
    return this.firstScan;
  }

  /** How files are checked at this moment. */
  get checkOptions(): CheckOptions & VersionCheckOptions {
    return {
      sha256,
      secrets: this.settings.current.secrets.enabled,
      plugins: this.plugins.added,
      onFault: (code, error) => this.log(`The rule '${code}' failed: ${describeFault(error)}`),
    };
  }

  readonly log: Log = (line) => this.connection.console.error(line);

  async dispose(): Promise<void> {
    this.promptsChanged.dispose();
    this.lensesChanged.dispose();
    this.disk.dispose();
    this.reports.dispose();
    this.clientPlugins.dispose();
    this.metrics.dispose();
    await Promise.all([this.renderer.dispose(), this.tokens.dispose(), this.plugins.dispose()]);
  }

  private async takeSettings(sent: unknown): Promise<void> {
    const before = await this.settings.refresh(sent);
    const now = this.settings.current;
    if (JSON.stringify(decided(before)) !== JSON.stringify(decided(now))) this.applySettings();
    const rescans = [before, now].map(({ files, dialect }) => JSON.stringify([files, dialect]));
    if (rescans[0] !== rescans[1]) await this.disk.scan();
    if (before.versions.storage !== now.versions.storage) this.versions.forgetAll();
    this.reports.refresh();
    this.promptsChanged.call();
    await this.plugins.refresh();
  }

  private applySettings(): void {
    this.index.setSettings(settingsConfiguration(this.settings.current, this.folders.paths));
  }

  /** Work that nobody waits for an answer of: what goes wrong is logged, and the rest goes on. */
  private async attempt(work: Promise<unknown>): Promise<void> {
    try {
      await work;
    } catch (error) {
      this.log(`A change could not be taken over: ${describeFault(error)}`);
    }
  }
}

/** The settings that the snapshot of the workspace holds. */
function decided({ dialect, readers, targets, diagnostics, secrets }: Settings): unknown {
  return [dialect, readers, targets, diagnostics.severity, secrets.allow];
}

const promptsChangedAfterMs = 250;
const patienceMs = 2000;

const formattingMethods: ReadonlySet<string> = new Set([
  'textDocument/formatting',
  'textDocument/onTypeFormatting',
]);
