import { Command, Option } from 'commander';
import { problemsOf } from '../core/index.js';
import { checkJson } from './checkJson.js';
import { checkText } from './checkText.js';
import type { CliContext, ExitCode } from './cliContext.js';
import type { DefineCommand } from './defineCommand.js';
import { findingsOf, type CheckResult } from './finding.js';
import { loadFiles } from './loadFiles.js';

/** `prompt-manager check [paths…]` */
export const defineCheck: DefineCommand = (act) =>
  new Command('check')
    .description('Reports the problems of prompts: exit code 1 when there is an error, 0 otherwise.')
    .argument('[paths...]', 'files and folders; the working directory without any')
    .addOption(
      new Option('--format <format>', 'how findings are printed').choices(['text', 'json']).default('text'),
    )
    .action((paths: readonly string[], { format }: { readonly format: 'text' | 'json' }) =>
      act((context) => check(context, paths, format)),
    );

async function check(
  context: CliContext,
  paths: readonly string[],
  format: 'text' | 'json',
): Promise<ExitCode> {
  const { files, workspace } = await loadFiles(context, paths.length === 0 ? ['.'] : paths);
  const result: CheckResult = {
    files: files.length,
    findings: files.flatMap(({ name, file }) =>
      findingsOf(name, file, problemsOf(file, workspace, { secrets: true })),
    ),
  };
  context.out(format === 'json' ? checkJson(result) : checkText(result, context.colors));
  return result.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}
