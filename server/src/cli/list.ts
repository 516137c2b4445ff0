import { Command } from 'commander';
import { analyzePrompt, type PlacedPrompt, type Workspace } from '../core/index.js';
import { alignColumns } from './alignColumns.js';
import type { CliContext, ExitCode } from './cliContext.js';
import type { DefineCommand } from './defineCommand.js';
import { loadFiles, type LoadedFile } from './loadFiles.js';

/** `prompt-manager list` */
export const defineList: DefineCommand = (act) =>
  new Command('list')
    .description('Lists the prompts.')
    .argument('[paths...]', 'files and folders; the working directory without any')
    .option('--json', 'print a JSON array')
    .action((paths: readonly string[], { json = false }: { readonly json?: boolean }) =>
      act((context) => list(context, paths, json ? listJson : listText)),
    );

/** A prompt as it is listed; null where the file says nothing. Other formats have a name and what they are. */
interface ListedPrompt {
  readonly id: string | null;
  readonly version: string | null;
  readonly format: string | null;
  readonly status: string | null;
  /** Relative to the working directory, with forward slashes. */
  readonly file: string;
  /** Declared by the prompt or by its input schema. */
  readonly variables: readonly string[];
  readonly description: string | null;
  readonly tags: readonly string[];
}

async function list(
  context: CliContext,
  paths: readonly string[],
  print: (prompts: readonly ListedPrompt[]) => string,
): Promise<ExitCode> {
  const { files, workspace } = await loadFiles(context, paths.length === 0 ? ['.'] : paths);
  const prompts = files.filter(({ file: { kind } }) => kind === 'prompt' || kind === 'collection');
  const listed = prompts.flatMap(({ name, file }) =>
    file.prompts.map((prompt, index) => listedPrompt(name, { file, prompt, index }, workspace)),
  );
  context.out(
    print(listed.sort((a, b) => compareTexts(a.id ?? '', b.id ?? '') || compareTexts(a.file, b.file))),
  );
  return 0;
}

function listedPrompt(
  name: LoadedFile['name'],
  { file, prompt, index }: PlacedPrompt,
  workspace: Workspace,
): ListedPrompt {
  return {
    id: prompt.id?.value ?? (prompt.name || null),
    version: prompt.version?.value ?? null,
    format: prompt.format?.value ?? (file.format === 'prompt-manager' ? null : file.format),
    status: prompt.status?.value ?? null,
    file: name,
    variables: [...analyzePrompt(file, index, workspace).declarations.keys()],
    description: prompt.description?.value ?? null,
    tags: prompt.tags.map(({ value }) => value),
  };
}

function listJson(prompts: readonly ListedPrompt[]): string {
  return `${JSON.stringify(prompts, null, 2)}\n`;
}

function listText(prompts: readonly ListedPrompt[]): string {
  if (prompts.length === 0) return 'No prompts found.\n';
  const head = ['id', 'version', 'format', 'status', 'variables', 'file'];
  const rows = prompts.map(({ id, version, format, status, variables, file }) => [
    id ?? '-',
    version ?? '-',
    format ?? '-',
    status ?? '-',
    variables.join(', ') || '-',
    file,
  ]);
  const table = [head, ...rows].map((row) => row.map((text) => ({ text })));
  return alignColumns(table, ({ text }) => text)
    .map((line) => `${line}\n`)
    .join('');
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
