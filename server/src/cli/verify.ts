import path from 'node:path';
import { Command } from 'commander';
import { verifyStored, type StoreListing, type VersionFinding } from '../core/index.js';
import { sha256 } from '../node/index.js';
import { alignColumns } from './alignColumns.js';
import { WrongUse, type CliContext, type ExitCode } from './cliContext.js';
import type { DefineCommand } from './defineCommand.js';
import { complaints, loadFiles } from './loadFiles.js';
import { promptVersions, versionsOf, type PromptVersions } from './promptVersions.js';
import { verifyAudit } from './verifyAudit.js';
import { withVersionOptions, type VersionOptions } from './versionOptions.js';

/** `prompt-manager verify [path|id…]` */
export const defineVerify: DefineCommand = (act) =>
  withVersionOptions(
    new Command('verify')
      .description(
        'Checks stored versions: exit code 1 when one is damaged or contradicts another, 0 otherwise.',
      )
      .argument('[path|id...]', 'files or ids; every prompt below the working directory without any')
      .option('--audit <file>', 'check the chain of an audit log instead'),
  ).action((targets: readonly string[], { audit, ...options }: VerifyOptions) =>
    act((context) =>
      audit === undefined ? verify(context, targets, options) : verifyAudit(context, audit, options),
    ),
  );

interface VerifyOptions extends VersionOptions {
  readonly audit?: string;
}

interface Verified {
  readonly id: string;
  readonly file: string;
  readonly versions: number;
  readonly findings: readonly VersionFinding[];
}

async function verify(
  context: CliContext,
  targets: readonly string[],
  options: VersionOptions,
): Promise<ExitCode> {
  await refuseMissing(context, options.records);
  const verified: Verified[] = [];
  for await (const found of promptsFor(context, targets, options))
    verified.push(await verifyPrompt(context, found));
  context.out(options.json ? verifyJson(verified) : verifyText(verified));
  return verified.some(({ findings }) => findings.some(({ severity }) => severity === 'error')) ? 1 : 0;
}

/** A folder that is named and not there would be a folder in which nothing is wrong. */
async function refuseMissing({ cwd, files }: CliContext, records: string | undefined): Promise<void> {
  if (records === undefined) return;
  const reading = await files.read(path.resolve(cwd, records));
  if (reading.kind === 'text') throw new WrongUse(`'${records}' is a file; name the folder of the records.`);
  if (reading.reason !== 'folder') throw new WrongUse(`'${records}' ${complaints[reading.reason]}`);
}

async function* promptsFor(
  context: CliContext,
  targets: readonly string[],
  options: VersionOptions,
): AsyncGenerator<PromptVersions> {
  for (const target of targets) yield await promptVersions(context, { target, ...options });
  if (targets.length > 0) return;
  const { files, workspace } = await loadFiles(context, ['.']);
  const { records } = options;
  const listings = new Map<string, Promise<StoreListing>>();
  for (const { name, file } of files) {
    if (file.kind !== 'prompt' && file.kind !== 'collection') continue;
    for (const [index, prompt] of file.prompts.entries()) {
      if (!prompt.id) continue;
      yield await versionsOf(context, {
        placed: { file, index, prompt },
        name,
        records,
        workspace,
        listings,
      });
    }
  }
}

async function verifyPrompt({ cwd }: CliContext, found: PromptVersions): Promise<Verified> {
  const { id, name, versions } = found;
  const findings = await verifyStored(found, sha256).catch((error: unknown) => {
    throw new WrongUse(error instanceof Error ? error.message : 'A snapshot cannot be read.');
  });
  return {
    id,
    file: name,
    versions: versions.length,
    findings: findings.map((finding) => ({
      ...finding,
      path: finding.path === null ? null : path.relative(cwd, finding.path).split(path.sep).join('/'),
    })),
  };
}

function verifyJson(verified: readonly Verified[]): string {
  return `${JSON.stringify(verified, null, 2)}\n`;
}

function verifyText(verified: readonly Verified[]): string {
  const blocks = verified.flatMap(({ id, file, findings }) => {
    const rows = findings.map(({ version, severity, message, code, path: place }) =>
      [version ?? '-', severity, place === null ? message : `${place}: ${message}`, code].map((text) => ({
        text,
      })),
    );
    if (rows.length === 0) return [];
    const lines = alignColumns(rows, ({ text }) => text).map((line) => `  ${line}\n`);
    return [`${id} (${file})\n${lines.join('')}\n`];
  });
  const versions = verified.reduce((sum, each) => sum + each.versions, 0);
  const findings = verified.flatMap((each) => each.findings);
  const counts = (['error', 'warning', 'hint'] as const).map((severity) => ({
    severity,
    count: findings.filter((finding) => finding.severity === severity).length,
  }));
  const prompts = `${plural(versions, 'version')} of ${plural(verified.length, 'prompt')} verified`;
  const told = counts.filter(({ count }) => count > 0).map(({ severity, count }) => plural(count, severity));
  const result = told.length === 0 ? 'no problems' : told.join(', ');
  return `${blocks.join('')}${prompts}, ${result}.\n`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
