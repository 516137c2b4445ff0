import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Command } from 'commander';
import { PromptManagerError } from '../core/index.js';
import { readTextFile, systemDefaults, writeFileAtomic } from '../node/index.js';
import { WrongUse, type CliContext, type ExitCode } from './cliContext.js';
import type { DefineCommand } from './defineCommand.js';
import { planImport, type ImportedFile } from './importPlan.js';
import { complaints, loadFiles } from './loadFiles.js';
import { fail } from './writeVersion.js';

interface ImportOptions {
  readonly to: string;
  readonly dryRun?: boolean;
  readonly overwrite?: boolean;
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
    .action((collection: string, options: ImportOptions) =>
      act((context) => importCollection(context, collection, options)),
    );

async function importCollection(
  context: CliContext,
  collection: string,
  { to, dryRun = false, overwrite = false, json = false }: ImportOptions,
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
  const folder = path.resolve(context.cwd, to);
  const targets = await Promise.all(plan.files.map((file) => targetOf(folder, file)));
  const taken = targets.filter(({ before }) => before !== undefined);
  const nameOf = (file: string): string => path.relative(context.cwd, file).replaceAll(path.sep, '/');
  if (taken.length > 0 && !overwrite) {
    const names = taken.map((target) => `'${nameOf(target.file)}'`).join(', ');
    return fail(context, `Nothing was imported: ${names} is there already. Add --overwrite to replace.`);
  }
  if (!dryRun) {
    const failure = await writeAll(folder, targets);
    if (failure !== undefined) return fail(context, failure);
  }
  const written = targets.map(({ id, file }) => ({ id, file: nameOf(file) }));
  context.out(json ? `${JSON.stringify({ dryRun, files: written }, null, 2)}\n` : listed(written, dryRun));
  return 0;
}

interface Target extends ImportedFile {
  /** Absolute. */
  readonly file: string;
  /** What the file holds now; undefined when it is not there. */
  readonly before: string | undefined;
}

async function targetOf(folder: string, { id, text }: ImportedFile): Promise<Target> {
  const file = path.join(folder, `${id}.yaml`);
  const reading = await readTextFile(file);
  if (reading.kind === 'text') return { id, text, file, before: reading.text };
  if (reading.reason === 'missing') return { id, text, file, before: undefined };
  throw new WrongUse(`'${file}' ${complaints[reading.reason]}`);
}

/** The sentence of what stood in the way, if anything did. */
async function writeAll(folder: string, targets: readonly Target[]): Promise<string | undefined> {
  await mkdir(folder, { recursive: true });
  try {
    for (const { file, text, before } of targets) {
      await writeFileAtomic({
        path: file,
        text,
        expected: before === undefined ? 'absent' : { text: before },
      });
    }
    return undefined;
  } catch (error) {
    if (error instanceof PromptManagerError) return error.message;
    throw error;
  }
}

function listed(files: readonly { readonly file: string }[], dryRun: boolean): string {
  const count = `${files.length} prompt${files.length === 1 ? '' : 's'}`;
  const head = dryRun ? `${count} would be written:` : `${count} imported:`;
  return `${head}\n${files.map(({ file }) => `  ${file}\n`).join('')}`;
}
