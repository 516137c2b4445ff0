import { Command, Option } from 'commander';
import { problemsOf, versionProblems } from '../core/index.js';
import { sha256 } from '../node/index.js';
import { checkGithub } from './checkGithub.js';
import { checkJson } from './checkJson.js';
import { checkSarif } from './checkSarif.js';
import { checkText } from './checkText.js';
import type { CliContext, ExitCode } from './cliContext.js';
import type { DefineCommand } from './defineCommand.js';
import { findingsOf, type CheckResult } from './finding.js';
import { loadFiles } from './loadFiles.js';
import { pluginOption, pluginsOf, type PluginOptions } from './pluginOption.js';

/** `prompt-manager check [paths…]` */
export const defineCheck: DefineCommand = (act) =>
  new Command('check')
    .description('Reports the problems of prompts: exit code 1 when there is an error, 0 otherwise.')
    .argument('[paths...]', 'files and folders; the working directory without any')
    .addOption(
      new Option('--format <format>', 'how findings are printed')
        .choices(Object.keys(printed))
        .default('text'),
    )
    .addOption(pluginOption())
    .action((paths: readonly string[], options: CheckCommandOptions) =>
      act((context) => check(context, paths, options)),
    );

interface CheckCommandOptions extends PluginOptions {
  readonly format: keyof typeof printed;
}

/** The ways to print a result: for people, for programs, for code scanning, as annotations of GitHub Actions. */
const printed = {
  text: (result: CheckResult, { colors }: CliContext) => checkText(result, colors),
  json: checkJson,
  sarif: (result: CheckResult, { version }: CliContext) => checkSarif(result, version),
  github: checkGithub,
} as const;

async function check(
  context: CliContext,
  paths: readonly string[],
  { format, ...options }: CheckCommandOptions,
): Promise<ExitCode> {
  const plugins = (await pluginsOf(context, options)).added();
  const { files, workspace } = await loadFiles(context, paths.length === 0 ? ['.'] : paths);
  const result: CheckResult = {
    files: files.length,
    findings: files.flatMap(({ name, file }) =>
      findingsOf(name, file, [
        ...problemsOf(file, workspace, { secrets: true, plugins }),
        ...versionProblems(file, workspace, { sha256 }),
      ]),
    ),
  };
  context.out(printed[format](result, context));
  return result.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}
