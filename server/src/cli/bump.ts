import { Argument, Command } from 'commander';
import {
  diffPrompts,
  planCommitAfter,
  promptOfVersion,
  proposeBump,
  type Bump,
  type BumpProposal,
} from '../core/index.js';
import { sha256, systemDefaults } from '../node/index.js';
import type { CliContext, ExitCode } from './cliContext.js';
import type { DefineCommand } from './defineCommand.js';
import { promptVersions, type PromptVersions } from './promptVersions.js';
import { targetHelp, withVersionOptions, type VersionOptions } from './versionOptions.js';
import { authorOf, bumpedVersion, fail, writeVersion, type WriteOptions } from './writeVersion.js';

/** `prompt-manager bump <path|id> [level] -m TEXT` */
export const defineBump: DefineCommand = (act) =>
  withVersionOptions(
    new Command('bump')
      .description('Stores what the file says as a new version: exit code 1 when that cannot be done.')
      .argument('<path|id>', targetHelp)
      .addArgument(
        new Argument('[level]', "which part to raise; 'auto' takes the one that the changes imply")
          .choices(['major', 'minor', 'patch', 'auto'])
          .default('auto'),
      )
      .option('-m, --message <text>', 'the changelog; what has changed, when not given', '')
      .option('--author <name>', "who makes the version; Git's 'user.name' when not given")
      .option('--git', 'commit exactly the files written to Git'),
  ).action((target: string, level: Bump | 'auto', options: VersionOptions & WriteOptions) =>
    act((context) => bump(context, { target, level }, options)),
  );

async function bump(
  context: CliContext,
  { target, level }: { readonly target: string; readonly level: Bump | 'auto' },
  options: VersionOptions & WriteOptions,
): Promise<ExitCode> {
  const found = await promptVersions(context, { target, ...options });
  const { placed, versions, id } = found;
  const proposal = await proposalFor(found);
  const bumped = level === 'auto' ? autoBump(found, proposal) : level;
  if (bumped === null) return fail(context, `'${id}' has not changed since ${versions[0]?.version ?? ''}.`);
  const plan = await planCommitAfter(
    found,
    {
      file: placed.file,
      prompt: placed.prompt,
      bump: bumped,
      changelog: options.message.trim() || (proposal?.changelogLine ?? ''),
      author: await authorOf(found, options),
    },
    { ...systemDefaults, sha256 },
  );
  return writeVersion(context, found, { plan, options });
}

/** What the file says otherwise than the newest stored version; undefined where there is nothing to compare. */
async function proposalFor(found: PromptVersions): Promise<BumpProposal | undefined> {
  const { current, versions, schema } = found;
  const prompt = versions[0] && (await promptOfVersion(found, versions[0].version));
  return current && prompt && proposeBump(diffPrompts({ prompt, schema }, { prompt: current, schema }));
}

/** A prompt without stored versions is stored as it is; an interrupted commit is finished; null without a change. */
function autoBump(found: PromptVersions, proposal: BumpProposal | undefined): Bump | 'first' | null {
  const newest = found.versions[0]?.version;
  if (newest === undefined) return 'first';
  if (!proposal) return 'patch';
  if (proposal.bump !== null) return proposal.bump;
  const levels = ['patch', 'minor', 'major', 'first'] as const;
  const isWhole = found.stored.records.some(({ record }) => record.version === newest);
  return (
    levels.find((level) => (level !== 'first' || !isWhole) && bumpedVersion(found, level) === newest) ?? null
  );
}
