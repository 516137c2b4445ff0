import { Command } from 'commander';
import { diffPrompts, proposeBump, type PromptChange } from '../core/index.js';
import { alignColumns } from './alignColumns.js';
import { WrongUse, type CliContext, type ExitCode } from './cliContext.js';
import type { DefineCommand } from './defineCommand.js';
import { promptOfVersion, promptVersions, versionNamed, type PromptVersions } from './promptVersions.js';
import { renderedDiff, type DiffSide } from './renderedDiff.js';
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
      .argument('[to]', "as 'from'; 'current' is what the file says", 'current')
      .option('--rendered', 'compare what the model gets instead')
      .option('--input <file>', 'with --rendered: a JSON file with the values of the variables'),
  ).action((target: string, from: string, to: string, options: DiffOptions) =>
    act((context) => diff(context, { target, from, to }, options)),
  );

interface DiffOptions extends VersionOptions {
  readonly rendered?: boolean;
  readonly input?: string;
}

async function diff(
  context: CliContext,
  { target, from, to }: { readonly target: string; readonly from: string; readonly to: string },
  options: DiffOptions,
): Promise<ExitCode> {
  if (options.input !== undefined && !options.rendered) throw new WrongUse('--input goes with --rendered.');
  const found = await promptVersions(context, { target, ...options });
  const [before, after] = [await side(found, from), await side(found, to)];
  if (options.rendered) return renderedDiff(context, { found, before, after }, options);
  const { schema } = found;
  const changes = diffPrompts({ prompt: before.prompt, schema }, { prompt: after.prompt, schema });
  const print = options.json ? diffJson : diffText;
  context.out(print({ id: found.id, from: before.version, to: after.version, changes }));
  return 0;
}

async function side(found: PromptVersions, word: string): Promise<DiffSide> {
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
