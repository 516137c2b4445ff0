import { Command } from 'commander';
import { diffPrompts, proposeBump, type Prompt, type PromptChange } from '../core/index.js';
import { alignColumns } from './alignColumns.js';
import { WrongUse, type CliContext, type ExitCode } from './cliContext.js';
import type { DefineCommand } from './defineCommand.js';
import { promptOfVersion, promptVersions, versionNamed, type PromptVersions } from './promptVersions.js';
import { targetHelp, withVersionOptions, type VersionOptions } from './versionOptions.js';

/** `prompt-manager diff <path|id> [A] [B]` */
export const defineDiff: DefineCommand = (act) =>
  withVersionOptions(
    new Command('diff')
      .description(
        'Says what changed between two versions, in the terms of prompts, and the bump that it implies.',
      )
      .argument('<path|id>', targetHelp)
      .argument('[from]', "a version, a label, 'latest' or 'current'", 'latest')
      .argument('[to]', "as 'from'; 'current' is what the file says", 'current'),
  ).action((target: string, from: string, to: string, options: VersionOptions) =>
    act((context) => diff(context, { target, from, to }, options)),
  );

async function diff(
  context: CliContext,
  { target, from, to }: { readonly target: string; readonly from: string; readonly to: string },
  options: VersionOptions,
): Promise<ExitCode> {
  const found = await promptVersions(context, { target, ...options });
  const [before, after] = [await side(found, from), await side(found, to)];
  const { schema } = found;
  const changes = diffPrompts({ prompt: before.prompt, schema }, { prompt: after.prompt, schema });
  const print = options.json ? diffJson : diffText;
  context.out(print({ id: found.id, from: before.version, to: after.version, changes }));
  return 0;
}

async function side(found: PromptVersions, word: string): Promise<{ version: string; prompt: Prompt }> {
  if (word !== 'current') {
    const version = versionNamed(found, word);
    return { version, prompt: await promptOfVersion(found, version) };
  }
  if (!found.current)
    throw new WrongUse(`'${found.name}' has errors, see 'check'; name two stored versions instead.`);
  return { version: 'current', prompt: found.current };
}

interface Difference {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly changes: readonly PromptChange[];
}

function diffJson({ changes, ...head }: Difference): string {
  const { bump, reasons, changelogLine } = proposeBump(changes);
  return `${JSON.stringify({ ...head, changes, proposal: { bump, reasons, changelog: changelogLine } }, null, 2)}\n`;
}

function diffText({ id, from, to, changes }: Difference): string {
  const { bump } = proposeBump(changes);
  if (bump === null) return `'${id}' says the same in ${from} and ${to}.\n`;
  const rows = changes.map((change) => [{ text: change.bump }, { text: change.sentence }]);
  const lines = alignColumns(rows, ({ text }) => text).map((line) => `  ${line}\n`);
  return `${id}: ${from} → ${to}\n${lines.join('')}Implied bump: ${bump}.\n`;
}
