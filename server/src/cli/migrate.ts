import path from 'node:path';
import { Command } from 'commander';
import { StorageError } from '../core/index.js';
import { migrateLayout, type MigrationStep } from '../node/index.js';
import { alignColumns } from './alignColumns.js';
import { WrongUse, type CliContext, type ExitCode } from './cliContext.js';
import type { DefineCommand } from './defineCommand.js';
import { complaints } from './loadFiles.js';
import { fail } from './writeVersion.js';

interface MigrateOptions {
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `prompt-manager migrate [folder]` */
export const defineMigrate: DefineCommand = (act) =>
  new Command('migrate')
    .description('Brings versions from the older folder layouts of the Python library into the current one.')
    .argument('[folder]', 'the folder of the prompts', 'prompts')
    .option('--dry-run', 'only say what would be done')
    .option('--json', 'print JSON')
    .action((folder: string, options: MigrateOptions) => act((context) => migrate(context, folder, options)));

async function migrate(
  context: CliContext,
  named: string,
  { dryRun = false, json = false }: MigrateOptions,
): Promise<ExitCode> {
  const folder = path.resolve(context.cwd, named);
  const reading = await context.files.read(folder);
  if (reading.kind === 'text') throw new WrongUse(`'${named}' is a file; name the folder of the prompts.`);
  if (reading.reason !== 'folder') throw new WrongUse(`'${named}' ${complaints[reading.reason]}`);
  const steps = await stepsIn(folder, dryRun);
  if (steps instanceof StorageError) return fail(context, steps.message);
  const nameOf = (file: string): string => path.relative(context.cwd, file).replaceAll(path.sep, '/');
  const told = steps.map((step) => ({ ...step, from: nameOf(step.from), to: nameOf(step.to) }));
  context.out(json ? `${JSON.stringify({ dryRun, steps: told }, null, 2)}\n` : listed(told, dryRun));
  const kept = told.filter(({ kind }) => kind === 'keep');
  for (const { from, reason = '' } of kept) context.err(`error: '${from}' was left alone: ${reason}\n`);
  return kept.length > 0 ? 1 : 0;
}

/** The steps, or what stood in their way: what was done before stays, and calling it again goes on. */
async function stepsIn(folder: string, dryRun: boolean): Promise<readonly MigrationStep[] | StorageError> {
  try {
    return await migrateLayout(folder, { dryRun });
  } catch (error) {
    if (error instanceof StorageError) return error;
    throw error;
  }
}

function listed(steps: readonly MigrationStep[], dryRun: boolean): string {
  const done = steps.filter(({ kind }) => kind !== 'keep');
  if (done.length === 0) return steps.length === 0 ? 'Everything is in the current layout.\n' : '';
  const count = `${done.length} file${done.length === 1 ? '' : 's'}`;
  const rows = done.map(({ kind, from, to }) => [
    { text: `  ${words[kind]}` },
    { text: from },
    { text: kind === 'drop' ? `is in ${to}` : `→ ${to}` },
  ]);
  const head = dryRun ? `${count} would be migrated:` : `${count} migrated:`;
  return `${[head, ...alignColumns(rows, ({ text }) => text)].join('\n')}\n`;
}

const words: Readonly<Record<MigrationStep['kind'], string>> = {
  move: 'move',
  current: 'copy',
  drop: 'remove',
  keep: 'keep',
};
