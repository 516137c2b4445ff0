import type { Notification } from './wire.js';

/** The settings `promptManager.*`, as the server reads them; the manifest's entries are tested against this table. */
export interface Settings {
  readonly files: { readonly include: readonly string[]; readonly exclude: readonly string[] };
  /** Dialects by globs; of several globs that fit the last counts. */
  readonly dialect: Readonly<Record<string, string>>;
  /** Programs that read the files, beside this product. */
  readonly readers: readonly string[];
  /** Providers and frameworks that the prompts are sent to. */
  readonly targets: readonly string[];
  /** Modules with plugins; only those of a trusted workspace are loaded. */
  readonly plugins: readonly PluginModule[];
  readonly diagnostics: {
    /** Severities by the codes of problems. */
    readonly severity: Readonly<Record<string, string>>;
    readonly run: 'onType' | 'onSave';
  };
  readonly versions: {
    readonly storage: string;
    readonly gitCommit: boolean;
    readonly gitMessage: string;
    readonly protectedLabels: readonly string[];
  };
  readonly editor: { readonly autoCloseBlocks: boolean; readonly changedLines: boolean };
  readonly secrets: { readonly enabled: boolean; readonly allow: readonly string[] };
  readonly metrics: { readonly enabled: boolean };
  readonly tokens: { readonly prices: readonly ModelPrice[] };
  readonly render: { readonly timeoutMs: number; readonly maxOutputBytes: number };
}

/** A module with plugins: a path from the first folder of the workspace, or the name of a package installed there. */
export interface PluginModule {
  readonly module: string;
  /** What its plugins are set up with. */
  readonly config?: Readonly<Record<string, unknown>>;
}

/** A model's prices and limit, in place of those that the product knows. */
export interface ModelPrice {
  /** The name, or the beginning of the names. */
  readonly model: string;
  /** US dollars for a million tokens. */
  readonly input?: number;
  readonly output?: number;
  /** Tokens. */
  readonly limit?: number;
}

/** What holds where the user has set nothing. */
export const defaultSettings: Settings = {
  files: {
    include: ['**/*.{yaml,yml,json,prompt,hbs,handlebars}'],
    exclude: ['**/{node_modules,.git,dist,out,build,.venv}/**'],
  },
  dialect: {},
  readers: [],
  targets: [],
  plugins: [],
  diagnostics: { severity: {}, run: 'onType' },
  versions: {
    storage: '',
    gitCommit: false,
    gitMessage: '{id}: {version} – {changelog}',
    protectedLabels: ['production'],
  },
  editor: { autoCloseBlocks: true, changedLines: false },
  secrets: { enabled: true, allow: [] },
  metrics: { enabled: true },
  tokens: { prices: [] },
  render: { timeoutMs: 1000, maxOutputBytes: 1_000_000 },
};

/** What the client tells the server at the start. */
export interface InitializationOptions {
  /** A file of the extension's storage for recorded renders; without it they are kept in memory only. */
  readonly metricsFile?: string;
  readonly settings?: unknown;
  /** Whether the user trusts the workspace; without it no code of it is run. */
  readonly trusted?: boolean;
  /** False where the client formats and closes blocks by its own means, and only in prompt files. */
  readonly formatting?: boolean;
  /** A command of the client that lets the user rename what stands at a URI and a position. */
  readonly renameCommand?: string;
}

/** Client → server: the user trusts the workspace now. */
export const trustGranted: Notification<null> = { method: 'promptManager/trustGranted' };
