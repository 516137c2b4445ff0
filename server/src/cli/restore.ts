import { Command, Option } from 'commander';
import { planRestoreOf, type Bump } from '../core/index.js';
import { sha256, systemDefaults } from '../node/index.js';
import type { CliContext, ExitCode } from './cliContext.js';
import type { DefineCommand } from './defineCommand.js';
import { promptVersions, versionNamed } from './promptVersions.js';
import { targetHelp, withVersionOptions, type VersionOptions } from './versionOptions.js';
import { authorOf, writeVersion, type WriteOptions } from './writeVersion.js';

interface RestoreOptions extends VersionOptions, WriteOptions {
  readonly level: Bump | 'auto';
}

/** `prompt-manager restore <path|id> <version>` */
export const defineRestore: DefineCommand = (act) =>
  withVersionOptions(
    new Command('restore')
      .description(
        'Makes a new version with the content of an old one: exit code 1 when that cannot be done.',
      )
      .argument('<path|id>', targetHelp)
      .argument('<version>', "a stored version, a label or 'latest'")
      .addOption(
        new Option('--level <level>', 'which part of the version to raise')
          .choices(['major', 'minor', 'patch', 'auto'])
          .default('auto'),
      )
      .option('-m, --message <text>', 'the changelog', '')
      .option('--author <name>', "who makes the version; Git's 'user.name' when not given")
      .option('--git', 'commit exactly the files written to Git'),
  ).action((target: string, version: string, options: RestoreOptions) =>
    act((context) => restore(context, { target, word: version }, options)),
  );

async function restore(
  context: CliContext,
  { target, word }: { readonly target: string; readonly word: string },
  options: RestoreOptions,
): Promise<ExitCode> {
  const found = await promptVersions(context, { target, ...options });
  const plan = await planRestoreOf(
    found,
    {
      file: found.placed.file,
      prompt: found.placed.prompt,
      version: versionNamed(found, word),
      bump: options.level,
      changelog: options.message,
      author: await authorOf(found, options),
      schema: found.schema,
    },
    { ...systemDefaults, sha256 },
  );
  return writeVersion(context, found, { plan, options });
}
