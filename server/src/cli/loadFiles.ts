import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { partialNameOf, type FormatId, type PromptFile, type Workspace } from '../core/index.js';
import { loadConfiguration, type Decisions } from './loadConfiguration.js';
import { WrongUse, type CliContext } from './cliContext.js';

/** A file of the machine that is ours. */
export interface LoadedFile {
  /** Relative to the working directory, with forward slashes. */
  readonly name: string;
  readonly file: PromptFile;
}

/** What was asked for, in the order of the paths, and everything that it refers to. */
export interface LoadedFiles {
  readonly files: readonly LoadedFile[];
  readonly workspace: Workspace;
}

/**
 * Reads the files at some paths, and of folders all that are ours. Schemas that the Python library would find beside
 * them come into the workspace too. What is asked for is of the format, where one is given. Throws WrongUse when a path
 * that was named cannot be read.
 */
export async function loadFiles(
  context: CliContext,
  paths: readonly string[],
  format?: FormatId,
): Promise<LoadedFiles> {
  const texts = new Map<string, string>();
  const decisions = await loadConfiguration(
    context,
    paths.map((named) => path.resolve(context.cwd, named)),
  );
  for (const named of paths) await readNamed({ context, decisions }, named, texts);
  const files = readOurs({ context, decisions }, texts, format);
  const beside = await readTexts(context, await besideOf(context, texts.keys()));
  const surroundings = readOurs({ context, decisions }, beside)
    .map(({ file }) => file)
    .filter((file) => !texts.has(fileURLToPath(file.uri)) && isReferredTo(file));
  const all = [...decisions.files, ...surroundings, ...files.map(({ file }) => file)];
  return { files, workspace: decisions.workspace.withFiles(all) };
}

interface Reading {
  readonly context: CliContext;
  readonly decisions: Decisions;
}

async function readNamed(
  { context, decisions }: Reading,
  named: string,
  texts: Map<string, string>,
): Promise<void> {
  const absolute = path.resolve(context.cwd, named);
  const reading = await context.files.read(absolute);
  if (reading.kind === 'text') {
    texts.set(absolute, reading.text);
    return;
  }
  if (reading.reason !== 'folder') throw new WrongUse(`'${named}' ${complaints[reading.reason]}`);
  const found = await readTexts(context, await decisions.discover(absolute));
  for (const [file, text] of found) texts.set(file, text);
}

/** Why a file cannot be used, after its name. */
export const complaints = {
  missing: 'does not exist.',
  binary: 'is not a text file.',
  'too-large': 'is larger than 5 MB.',
  refused: 'cannot be read.',
  folder: 'is a folder.',
} as const;

/** Schemas, and files that can be called as partials. */
function isReferredTo(file: PromptFile): boolean {
  return file.kind === 'schemas' || partialNameOf(file) !== undefined;
}

/** The files in the folders where the schemas and the partials of these are looked for. */
async function besideOf({ files }: CliContext, asked: Iterable<string>): Promise<readonly string[]> {
  const folders = new Set<string>();
  for (const file of asked) {
    const folder = path.dirname(file);
    if (templates.has(path.extname(file))) folders.add(folder);
    folders.add(path.join(folder, 'schemas')).add(path.join(path.dirname(folder), 'schemas'));
  }
  const found = await Promise.all(Array.from(folders, (folder) => files.discover(folder)));
  return [...new Set(found.flat())];
}

/** The extensions of files whose partials are files. */
const templates: ReadonlySet<string> = new Set(['.prompt', '.hbs', '.handlebars']);

/** Texts by path; what is no text or has vanished is left out. */
async function readTexts(
  context: CliContext,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (let start = 0; start < paths.length; start += filesAtOnce) {
    const batch = paths.slice(start, start + filesAtOnce);
    const readings = await Promise.all(
      batch.map(async (file) => ({ file, reading: await context.files.read(file) })),
    );
    for (const { file, reading } of readings) if (reading.kind === 'text') texts.set(file, reading.text);
    if (paths.length > longWork)
      context.progress?.(`Reading files: ${start + batch.length} of ${paths.length}`);
  }
  context.progress?.('');
  return texts;
}

const filesAtOnce = 32;

/** From how many files on their reading is shown. */
const longWork = 500;

function readOurs(
  { context: { cwd }, decisions }: Reading,
  texts: ReadonlyMap<string, string>,
  format?: FormatId,
): readonly LoadedFile[] {
  return Array.from(texts, ([absolute, text]) => ({
    name: path.relative(cwd, absolute).replaceAll(path.sep, '/'),
    file: decisions.read(absolute, text, format),
  })).filter(({ file }) => file.kind !== 'foreign');
}
