import { Command, Option } from 'commander';
import { planRestore, type Bump } from '../core/index.js';
import { sha256, systemDefaults } from '../node/index.js';
import { WrongUse, type CliContext, type ExitCode } from './cliContext.js';
import type { DefineCommand } from './defineCommand.js';
import { promptOfVersion, promptVersions, versionNamed } from './promptVersions.js';
import { targetHelp, withVersionOptions, type VersionOptions } from './versionOptions.js';
import { authorOf, fail, writeVersion, type WriteOptions } from './writeVersion.js';

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
  const { placed, store, versions, schema, id } = found;
  const version = versionNamed(found, word);
  if (versions.find((stored) => stored.version === version)?.checksum === 'mismatch') {
    return fail(
      context,
      `The record of version '${version}' of '${id}' was changed after it was made; see 'verify'.`,
    );
  }
  const text = await store.read(id, version);
  if (!text) throw new WrongUse(`The stored version '${version}' of '${id}' cannot be read; see 'verify'.`);
  const plan = planRestore(
    {
      file: placed.file,
      prompt: placed.prompt,
      version,
      restored: await promptOfVersion(found, version),
      text,
      bump: options.level,
      changelog: options.message,
      author: await authorOf(found, options),
      stored: versions.map((stored) => stored.version),
      schema,
    },
    { ...systemDefaults, sha256 },
  );
  return writeVersion(context, found, { plan, options });
}
