import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { planImport, StorageError, storeImport, type ImportOptions, type Prompt } from '../core/index.js';
import { fileStorage, systemDefaults } from '../node/index.js';
import { WrongUse, type CliContext, type ExitCode } from './cliContext.js';
import type { DefineCommand } from './defineCommand.js';
import { loadFiles } from './loadFiles.js';
import { fail } from './writeVersion.js';

interface ImportCommandOptions extends ImportOptions {
  readonly to: string;
  readonly json?: boolean;
}

/** `prompt-manager import <collection>` */
export const defineImport: DefineCommand = (act) =>
  new Command('import')
    .description('Writes each prompt of a collection to a file of its own, all of them or none.')
    .argument('<collection>', 'a file with several prompts')
    .option('--to <folder>', 'where the files go', 'prompts')
    .option('--dry-run', 'only say what would be written')
    .option('--overwrite', 'replace files that are there')
    .option('--json', 'print JSON')
    .action((collection: string, options: ImportCommandOptions) =>
      act((context) => importCollection(context, collection, options)),
    );

async function importCollection(
  context: CliContext,
  collection: string,
  options: ImportCommandOptions,
): Promise<ExitCode> {
  const { files } = await loadFiles(context, [collection]);
  const [loaded] = files;
  if (!loaded || files.length > 1 || loaded.file.prompts.length === 0)
    throw new WrongUse(`'${collection}' is no file with prompts.`);
  const plan = planImport(loaded.file, systemDefaults);
  if (plan.kind === 'refused') {
    for (const problem of plan.problems) fail(context, `${loaded.name}: ${problem}`);
    return 1;
  }
  try {
    return await store(context, plan.prompts, options);
  } catch (error) {
    if (error instanceof StorageError) return fail(context, error.message);
    throw error;
  }
}

async function store(
  context: CliContext,
  prompts: readonly Prompt[],
  { to, json = false, ...options }: ImportCommandOptions,
): Promise<ExitCode> {
  const nameOf = (uri: string): string =>
    path.relative(context.cwd, fileURLToPath(uri)).replaceAll(path.sep, '/');
  const outcome = await storeImport(prompts, fileStorage(path.resolve(context.cwd, to)), options);
  if (outcome.kind === 'taken') {
    const names = outcome.taken.map((uri) => `'${nameOf(uri)}'`).join(', ');
    const are = outcome.taken.length === 1 ? 'is' : 'are';
    return fail(context, `Nothing was imported: ${names} ${are} there already. Add --overwrite to replace.`);
  }
  const written = outcome.imported.map(({ prompt: { id }, uri }) => ({ id, file: nameOf(uri) }));
  const { dryRun = false } = options;
  context.out(json ? `${JSON.stringify({ dryRun, files: written }, null, 2)}\n` : listed(written, dryRun));
  return 0;
}

function listed(files: readonly { readonly file: string }[], dryRun: boolean): string {
  const count = `${files.length} prompt${files.length === 1 ? '' : 's'}`;
  const head = dryRun ? `${count} would be written:` : `${count} imported:`;
  return `${head}\n${files.map(({ file }) => `  ${file}\n`).join('')}`;
}
