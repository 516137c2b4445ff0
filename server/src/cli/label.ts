import { Command } from 'commander';
import { PromptManagerError, type Labels } from '../core/index.js';
import { systemDefaults } from '../node/index.js';
import { alignColumns } from './alignColumns.js';
import type { CliContext, ExitCode } from './cliContext.js';
import type { DefineCommand } from './defineCommand.js';
import { promptVersions, versionNamed } from './promptVersions.js';
import { targetHelp, withVersionOptions, type VersionOptions } from './versionOptions.js';
import { authorOf, fail } from './writeVersion.js';

interface LabelOptions extends VersionOptions {
  readonly author?: string;
  readonly confirm?: boolean;
}

/** `prompt-manager label <path|id> [name] [version]` */
export const defineLabel: DefineCommand = (act) =>
  withVersionOptions(
    new Command('label')
      .description('Shows the labels of a prompt, how one has moved, or puts one on a version.')
      .argument('<path|id>', targetHelp)
      .argument('[name]', "such as 'staging' or 'production'")
      .argument('[version]', "a stored version, another label or 'latest'")
      .option('--author <name>', "who moves the label; Git's 'user.name' when not given")
      .option('--confirm', "move a protected label: 'production'"),
  ).action((target: string, name: string | undefined, version: string | undefined, options: LabelOptions) =>
    act((context) => label(context, { target, name, word: version }, options)),
  );

async function label(
  context: CliContext,
  {
    target,
    name,
    word,
  }: { readonly target: string; readonly name?: string | undefined; readonly word?: string | undefined },
  options: LabelOptions,
): Promise<ExitCode> {
  const found = await promptVersions(context, { target, ...options });
  if (name === undefined || word === undefined) {
    const labels = await found.labelStore.read(found.id);
    const shown = name === undefined ? labels : only(labels, name);
    if (name !== undefined && shown.size === 0) return fail(context, `'${found.id}' has no label '${name}'.`);
    context.out(options.json ? labelsJson(shown) : labelsText(found.id, shown, name));
    return 0;
  }
  const request = {
    name,
    version: versionNamed(found, word),
    by: await authorOf(found, { message: '', ...options }),
    at: systemDefaults.now(),
    stored: found.versions.map(({ version }) => version),
    confirm: options.confirm ?? false,
  };
  try {
    const moved = await found.labelStore.move(found.id, request);
    if (moved.kind !== 'moved') {
      return fail(context, moved.kind === 'confirm' ? `${moved.message} Add --confirm.` : moved.message);
    }
    const from = moved.from === null ? '' : ` It was on ${moved.from}.`;
    context.out(
      options.json
        ? labelsJson(only(moved.labels, name))
        : `The label '${name}' of '${found.id}' is on ${request.version} now.${from}\n`,
    );
    return 0;
  } catch (error) {
    if (error instanceof PromptManagerError) return fail(context, error.message);
    throw error;
  }
}

function only(labels: Labels, name: string): Labels {
  return new Map([...labels].filter(([other]) => other === name));
}

function labelsJson(labels: Labels): string {
  return `${JSON.stringify(Object.fromEntries(labels), null, 2)}\n`;
}

function labelsText(id: string, labels: Labels, name: string | undefined): string {
  if (labels.size === 0) return `'${id}' has no labels.\n`;
  const rows = [...labels].flatMap(([label, { history, ...move }]) =>
    (name === undefined ? [move] : history.toReversed()).map(({ version, by, at }) => [
      label,
      version,
      at.slice(0, 16).replace('T', ' '),
      by ?? '-',
    ]),
  );
  const table = [['label', 'version', 'since', 'by'], ...rows].map((row) => row.map((text) => ({ text })));
  return alignColumns(table, ({ text }) => text)
    .map((line) => `${line}\n`)
    .join('');
}
