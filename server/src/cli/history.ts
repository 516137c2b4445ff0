import { Command } from 'commander';
import { changedSince, historyBetween, promptOfVersion, type StoredVersion } from '../core/index.js';
import { alignColumns } from './alignColumns.js';
import { WrongUse, type CliContext, type ExitCode } from './cliContext.js';
import type { DefineCommand } from './defineCommand.js';
import { promptVersions, type PromptVersions } from './promptVersions.js';
import { targetHelp, withVersionOptions, type VersionOptions } from './versionOptions.js';

interface HistoryOptions extends VersionOptions {
  readonly since?: string;
  readonly until?: string;
}

/** `prompt-manager history <path|id>` */
export const defineHistory: DefineCommand = (act) =>
  withVersionOptions(
    new Command('history')
      .description('Lists the stored versions of a prompt, newest first.')
      .argument('<path|id>', targetHelp)
      .option('--since <time>', 'only versions made then or later: 2026-11-23 or 2026-11-23T10:00:00')
      .option('--until <time>', 'only versions made then or earlier'),
  ).action((target: string, options: HistoryOptions) => act((context) => history(context, target, options)));

async function history(context: CliContext, target: string, options: HistoryOptions): Promise<ExitCode> {
  const found = await promptVersions(context, { target, ...options });
  const versions = inRange(found.versions, options);
  const newest = found.versions[0] && (await promptOfVersion(found, found.versions[0].version));
  const changed = newest ? !found.current || changedSince(found.current, newest) : null;
  for (const file of found.stored.unreadable) context.err(`warning: '${file}' is no version record.\n`);
  context.out(options.json ? historyJson(found, versions, changed) : historyText(found, versions, changed));
  return 0;
}

function inRange(
  versions: readonly StoredVersion[],
  { since, until }: HistoryOptions,
): readonly StoredVersion[] {
  try {
    return historyBetween(versions, {
      ...(since === undefined ? {} : { since }),
      ...(until === undefined ? {} : { until }),
    });
  } catch (error) {
    if (error instanceof RangeError) throw new WrongUse(error.message);
    throw error;
  }
}

function labelsOf({ labels }: PromptVersions, version: string): readonly string[] {
  return [...labels].filter(([, label]) => label.version === version).map(([name]) => name);
}

function historyJson(
  found: PromptVersions,
  versions: readonly StoredVersion[],
  changed: boolean | null,
): string {
  const listed = versions.map((version) => ({ ...version, labels: labelsOf(found, version.version) }));
  const { id, name: file, placed } = found;
  const version = placed.prompt.version?.value ?? null;
  return `${JSON.stringify({ id, file, version, changed, versions: listed }, null, 2)}\n`;
}

function historyText(
  found: PromptVersions,
  versions: readonly StoredVersion[],
  changed: boolean | null,
): string {
  const last = found.versions[0]?.version ?? '';
  const state = changed ? `Changed since ${last}.\n` : '';
  if (found.versions.length === 0) return `'${found.id}' has no stored versions.\n`;
  if (versions.length === 0) return `No version of '${found.id}' was made in that time.\n`;
  const rows = versions.map(({ version, createdAt, createdBy, changelog, checksum }) => [
    version,
    createdAt === null ? '-' : createdAt.slice(0, 16).replace('T', ' '),
    createdBy ?? '-',
    labelsOf(found, version).join(', ') || '-',
    checksum,
    changelog?.split('\n')[0] ?? '-',
  ]);
  const table = [['version', 'made', 'by', 'labels', 'checksum', 'changelog'], ...rows];
  const lines = alignColumns(
    table.map((row) => row.map((text) => ({ text }))),
    ({ text }) => text,
  );
  return state + lines.map((line) => `${line}\n`).join('');
}
