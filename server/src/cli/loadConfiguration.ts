import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  choiceFor,
  configurationFileName,
  createWorkspace,
  globPattern,
  noConfiguration,
  readPromptFile,
  registeredHelpers,
  type FormatId,
  type PromptFile,
  type Workspace,
} from '../core/index.js';
import { defaultDiscovery, type OnOutside } from '../node/index.js';
import type { CliContext } from './cliContext.js';

/** What teams have decided for the files that are asked for. */
export interface Decisions {
  /** The `.promptmanager.yaml` at or above what is asked for. */
  readonly files: readonly PromptFile[];
  /** A workspace of them, under which the other files are read. */
  readonly workspace: Workspace;
  /** A file as it is to be read; `format` is said by the caller and goes before what the team has decided. */
  read(absolute: string, text: string, format?: FormatId): PromptFile;
  /** The files below a folder that are looked at. */
  discover(folder: string): Promise<readonly string[]>;
}

/** Reads the nearest `.promptmanager.yaml` at or above each of some paths, up to the root of the disk. */
export async function loadConfiguration(context: CliContext, paths: readonly string[]): Promise<Decisions> {
  const files = new Map<string, PromptFile>();
  for (const start of paths) {
    const found = await nearestConfiguration(context, start);
    if (found) files.set(found.uri, found);
  }
  const decided = createWorkspace(files.values());
  const helpers = await helpersOf(context, decided);
  const workspace = decided.withSettings({ ...noConfiguration, helpers });
  const outside = new Map<string, string>();
  return {
    files: [...files.values()],
    workspace,
    read(absolute, text, format) {
      const { href: uri } = pathToFileURL(absolute);
      const choice = choiceFor(uri, workspace.configurationOf(uri));
      return readPromptFile(uri, text, {
        choice: format ? { ...choice, format } : choice,
        outside: outside.get(absolute),
      });
    },
    discover: (folder) =>
      discover(context, { workspace, onOutside: (file, target) => outside.set(file, target) }, folder),
  };
}

async function nearestConfiguration({ files }: CliContext, start: string): Promise<PromptFile | undefined> {
  for (let folder = start; ; folder = path.dirname(folder)) {
    const file = path.join(folder, configurationFileName);
    const reading = await files.read(file);
    if (reading.kind === 'text') return readPromptFile(pathToFileURL(file).href, reading.text);
    if (path.dirname(folder) === folder) return undefined;
  }
}

/** The helpers that the programs register, where a configuration asks for them. */
async function helpersOf({ files }: CliContext, decided: Workspace) {
  const found = [];
  for (const { uri } of decided.files.values()) {
    const { scanned: include } = decided.configurationOf(uri);
    if (include.length === 0) continue;
    const { exclude } = defaultDiscovery;
    for (const script of await files.discover(folderOf(uri), { include, exclude })) {
      const reading = await files.read(script);
      if (reading.kind === 'text') found.push(...registeredHelpers(reading.text));
    }
  }
  return found;
}

async function discover(
  { files }: CliContext,
  { workspace, onOutside }: { readonly workspace: Workspace; readonly onOutside: OnOutside },
  folder: string,
): Promise<readonly string[]> {
  const uri = `${pathToFileURL(folder).href}/`;
  const { include, exclude } = workspace.configurationOf(uri);
  const discovery = include ? { ...defaultDiscovery, include: ['**'] } : defaultDiscovery;
  const found = await files.discover(folder, discovery, onOutside);
  const base = workspace.files.size > 0 ? baseAbove(workspace, folder) : undefined;
  if (base === undefined || (!include && !exclude)) return found;
  const isOneOf = (globs: readonly string[], file: string) => globs.some((glob) => globPattern(glob)(file));
  return found.filter((file) => {
    const relative = path.relative(base, file).replaceAll(path.sep, '/');
    if (relative === configurationFileName) return true;
    return isOneOf(include ?? ['**'], relative) && !isOneOf(exclude ?? [], relative);
  });
}

/** The folder of the configuration that holds for a folder, which its globs are relative to. */
function baseAbove(workspace: Workspace, folder: string): string | undefined {
  const bases = Array.from(workspace.files.keys(), folderOf);
  return bases
    .filter((base) => folder === base || folder.startsWith(base.endsWith(path.sep) ? base : base + path.sep))
    .sort((a, b) => b.length - a.length)[0];
}

function folderOf(uri: string): string {
  return path.dirname(fileURLToPath(uri));
}
