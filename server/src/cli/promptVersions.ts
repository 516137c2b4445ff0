import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  compareVersions,
  listVersions,
  promptOfVersion as storedPrompt,
  readPrompt,
  StorageReadError,
  type Labels,
  type PlacedPrompt,
  type Prompt,
  type SchemaLookup,
  type StoredFiles,
  type StoredVersion,
  type StoreListing,
  type VersionStore,
  type Workspace,
} from '../core/index.js';
import {
  fileLabelStore,
  fileVersionStore,
  sha256,
  systemDefaults,
  usualRecordsFolder,
  type FileLabelStore,
} from '../node/index.js';
import { WrongUse, type CliContext } from './cliContext.js';
import { findPrompt } from './findPrompt.js';

/** How a command names a prompt with versions. */
export interface VersionedTarget {
  /** A file or an id. */
  readonly target: string;
  /** `--prompt`: which prompt of a collection. */
  readonly prompt?: string | undefined;
  /** `--records`: the folder of version records. */
  readonly records?: string | undefined;
}

/** A prompt and everything that is stored of it. */
export interface PromptVersions {
  readonly id: string;
  /** The prompt's file: absolute, and relative to the working directory. */
  readonly file: string;
  readonly name: string;
  readonly placed: PlacedPrompt;
  /** The prompt as its file says it; undefined when it cannot be read. */
  readonly current: Prompt | undefined;
  readonly workspace: Workspace;
  readonly schema: SchemaLookup;
  readonly store: VersionStore;
  readonly stored: StoredFiles;
  /** Newest first. */
  readonly versions: readonly StoredVersion[];
  readonly labelStore: FileLabelStore;
  readonly labels: Labels;
}

/** Reads what a command works on. Throws WrongUse when the target names no prompt. */
export async function promptVersions(
  context: CliContext,
  { target, prompt, records }: VersionedTarget,
): Promise<PromptVersions> {
  const found = await findPrompt(context, target, { id: prompt });
  if (found.kind === 'broken') throw new WrongUse(`'${found.broken.name}' cannot be read; see 'check'.`);
  const { placed, workspace, name } = found;
  return versionsOf(context, { placed, name, records, workspace });
}

/** The versions of a prompt that is found already. */
export async function versionsOf(
  context: CliContext,
  {
    placed,
    name,
    records,
    workspace,
    listings = new Map(),
  }: {
    readonly placed: PlacedPrompt;
    readonly name: string;
    readonly records: string | undefined;
    readonly workspace: Workspace;
    /** Looks at stores, by folders, that many prompts share. */
    readonly listings?: Map<string, Promise<StoreListing>>;
  },
): Promise<PromptVersions> {
  const id = placed.prompt.id?.value;
  if (id === undefined) throw new WrongUse(`The prompt in '${name}' has no 'id'; versions are kept by id.`);
  const file = fileURLToPath(placed.file.uri);
  const promptFolder = folderOfPrompt(placed, file);
  const folder =
    records === undefined
      ? usualRecordsFolder(context.cwd, promptFolder)
      : path.resolve(context.cwd, records);
  const store = fileVersionStore({ promptFolder, recordsFolder: folder });
  const key = JSON.stringify([promptFolder, folder]);
  const listing = listings.get(key) ?? store.listing();
  listings.set(key, listing);
  const stored = await (await listing).list(id);
  const labelStore = fileLabelStore(folder);
  return {
    id,
    file,
    name,
    placed,
    current: placed.prompt.data && readPrompt(placed.prompt.data, systemDefaults).prompt,
    workspace,
    schema: (schema) => workspace.schema(schema, placed.file.uri),
    store,
    stored,
    versions: listVersions(stored, sha256),
    labelStore,
    labels: await readLabels(labelStore, id, (text) => context.err(text)),
  };
}

/** The version that a word means: a number, a label, or `latest`. Throws WrongUse when it is none. */
export function versionNamed({ id, versions, labels }: PromptVersions, word: string): string {
  const version = word === 'latest' ? versions[0]?.version : (labels.get(word)?.version ?? word);
  const known = versions.find(
    (stored) => version !== undefined && compareVersions(stored.version, version) === 0,
  );
  if (known) return known.version;
  const newest = versions.slice(0, 5).map((stored) => stored.version);
  const there =
    newest.length === 0
      ? "none is stored; 'bump' stores the first one"
      : `there are ${newest.join(', ')}${versions.length > 5 ? ' …' : ''}`;
  throw new WrongUse(`'${id}' has no version or label '${word}'; ${there}.`);
}

/** The prompt of a version as it is stored. Throws WrongUse when it cannot be read. */
export async function promptOfVersion(found: PromptVersions, version: string): Promise<Prompt> {
  const prompt = await storedPrompt(found, version);
  if (!prompt)
    throw new WrongUse(`The stored version '${version}' of '${found.id}' cannot be read; see 'verify'.`);
  return prompt;
}

/** Labels that cannot be read hide no version. */
async function readLabels(store: FileLabelStore, id: string, warn: (text: string) => void): Promise<Labels> {
  try {
    return await store.read(id);
  } catch (error) {
    if (!(error instanceof StorageReadError)) throw error;
    warn(`warning: ${error.message}\n`);
    return new Map();
  }
}

/** A snapshot that is named by its file belongs to the prompt two folders above. */
function folderOfPrompt({ file }: PlacedPrompt, place: string): string {
  const folder = path.dirname(place);
  if (file.kind !== 'snapshot') return folder;
  return path.dirname(path.basename(folder) === '_versions' ? path.dirname(folder) : folder);
}
