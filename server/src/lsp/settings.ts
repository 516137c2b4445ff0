import { defaultSettings, type ModelPrice, type PluginModule, type Settings } from '../protocol/index.js';

/** The settings in what a client sends for `promptManager`; whatever is missing or of another type holds its default. */
export function readSettings(value: unknown): Settings {
  const { files, versions, editor, secrets, metrics, render } = defaultSettings;
  const given = record(value);
  const at = (section: string, key: string) => record(given[section])[key];
  return {
    files: {
      include: strings(at('files', 'include'), files.include),
      exclude: strings(at('files', 'exclude'), files.exclude),
    },
    dialect: textsByKey(given['dialect']),
    readers: strings(given['readers'], []),
    targets: strings(given['targets'], []),
    plugins: plugins(given['plugins']),
    diagnostics: {
      severity: textsByKey(at('diagnostics', 'severity')),
      run: at('diagnostics', 'run') === 'onSave' ? 'onSave' : 'onType',
    },
    versions: {
      storage: text(at('versions', 'storage'), versions.storage),
      gitCommit: flag(at('versions', 'gitCommit'), versions.gitCommit),
      gitMessage: text(at('versions', 'gitMessage'), versions.gitMessage),
      protectedLabels: strings(at('versions', 'protectedLabels'), versions.protectedLabels),
    },
    editor: {
      autoCloseBlocks: flag(at('editor', 'autoCloseBlocks'), editor.autoCloseBlocks),
      changedLines: flag(at('editor', 'changedLines'), editor.changedLines),
    },
    secrets: {
      enabled: flag(at('secrets', 'enabled'), secrets.enabled),
      allow: strings(at('secrets', 'allow'), secrets.allow),
    },
    metrics: { enabled: flag(at('metrics', 'enabled'), metrics.enabled) },
    tokens: { prices: prices(at('tokens', 'prices')) },
    render: {
      timeoutMs: positive(at('render', 'timeoutMs'), render.timeoutMs),
      maxOutputBytes: positive(at('render', 'maxOutputBytes'), render.maxOutputBytes),
    },
  };
}

/** A module is named by a text, or by a map that sets it up as well. */
function plugins(value: unknown): readonly PluginModule[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((row: unknown) => {
    if (typeof row === 'string') return [{ module: row }];
    const { module, config } = record(row);
    return typeof module === 'string' ? [{ module, ...(isRecord(config) && { config }) }] : [];
  });
}

function prices(value: unknown): readonly ModelPrice[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((row: unknown) => {
    const { model, input, output, limit } = record(row);
    if (typeof model !== 'string') return [];
    const numbers = Object.entries({ input, output, limit }).filter(([, one]) => typeof one === 'number');
    return [{ model, ...Object.fromEntries(numbers) }];
  });
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function strings(value: unknown, fallback: readonly string[]): readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : fallback;
}

function textsByKey(value: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(record(value)).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function text(value: unknown, fallback: string): string {
  return typeof value === 'string' ? value : fallback;
}

function flag(value: unknown, fallback: boolean): boolean {
  return typeof value === 'boolean' ? value : fallback;
}

function positive(value: unknown, fallback: number): number {
  return typeof value === 'number' && value > 0 ? value : fallback;
}
