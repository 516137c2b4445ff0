import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { applyEdits, PromptManagerError, type PromptFile } from '../core/index.js';
import { writeFileAtomic } from '../node/index.js';
import { formatting, toSpan } from '../service/index.js';
import type { CliContext, ExitCode } from './cliContext.js';
import type { DefineCommand } from './defineCommand.js';
import { loadFiles } from './loadFiles.js';

interface FormatOptions {
  readonly check?: boolean;
  readonly json?: boolean;
}

/** `prompt-manager format [paths…]` */
export const defineFormat: DefineCommand = (act) =>
  new Command('format')
    .description('Formats the templates in prompts; what they render stays the same.')
    .argument('[paths...]', 'files and folders; the working directory without any')
    .option('--check', 'write nothing: exit code 1 when a file is not formatted')
    .option('--json', 'print JSON')
    .action((paths: readonly string[], options: FormatOptions) =>
      act((context) => format(context, paths, options)),
    );

async function format(
  context: CliContext,
  paths: readonly string[],
  { check = false, json = false }: FormatOptions,
): Promise<ExitCode> {
  const { files } = await loadFiles(context, paths.length === 0 ? ['.'] : paths);
  const prompts = files.filter(({ file: { kind } }) => kind === 'prompt' || kind === 'collection');
  const changed: string[] = [];
  const kept: { readonly file: string; readonly message: string }[] = [];
  let failed = false;
  for (const { name, file } of prompts) {
    const { text, reasons } = formatted(file);
    kept.push(...reasons.map((message) => ({ file: name, message })));
    if (text === file.text) continue;
    const failure = check ? undefined : await write(file, text);
    failed ||= failure !== undefined;
    if (failure === undefined) changed.push(name);
    else context.err(`error: ${failure}\n`);
  }
  if (!json) for (const { file, message } of kept) context.err(`${file}: warning: ${message}\n`);
  context.out(
    json ? `${JSON.stringify({ changed, kept }, null, 2)}\n` : summary(changed, prompts.length, check),
  );
  return failed || (check && changed.length > 0) ? 1 : 0;
}

function formatted(file: PromptFile): { readonly text: string; readonly reasons: readonly string[] } {
  const { edits, kept } = formatting(file);
  const spans = edits.map(({ range, newText }) => ({ span: toSpan(file, range), text: newText }));
  return { text: applyEdits(file.text, spans), reasons: kept };
}

/** The sentence of what stood in the way, if anything did: the file has changed since it was read, for one. */
async function write(file: PromptFile, text: string): Promise<string | undefined> {
  try {
    await writeFileAtomic({ path: fileURLToPath(file.uri), text, expected: { text: file.text } });
    return undefined;
  } catch (error) {
    if (error instanceof PromptManagerError) return error.message;
    throw error;
  }
}

function summary(changed: readonly string[], all: number, check: boolean): string {
  const files = (count: number): string => `${count} file${count === 1 ? '' : 's'}`;
  if (changed.length === 0) return `${files(all)} checked, all formatted.\n`;
  const head = check
    ? `${files(changed.length)} of ${all} not formatted:`
    : `${files(changed.length)} formatted:`;
  return `${head}\n${changed.map((name) => `  ${name}\n`).join('')}`;
}
