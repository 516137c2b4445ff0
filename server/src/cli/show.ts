import { Command } from 'commander';
import { checksum, dialectOf, dumpPrompt, indentedJson, readPrompt, writePromptYaml } from '../core/index.js';
import { sha256, systemDefaults } from '../node/index.js';
import type { CliContext, ExitCode } from './cliContext.js';
import type { DefineCommand } from './defineCommand.js';
import { findPrompt } from './findPrompt.js';
import { promptOfVersion, promptVersions, versionNamed } from './promptVersions.js';
import { targetHelp, withVersionOptions, type VersionOptions } from './versionOptions.js';
import { fail } from './writeVersion.js';

interface ShowOptions extends VersionOptions {
  readonly at?: string;
}

/** `prompt-manager show <path|id>` */
export const defineShow: DefineCommand = (act) =>
  withVersionOptions(
    new Command('show')
      .description('Prints a whole prompt with every field: exit code 1 when it cannot be read.')
      .argument('<path|id>', targetHelp)
      .option('--at <version>', "a stored version, a label or 'latest'; what the file says when not given"),
  ).action((target: string, options: ShowOptions) => act((context) => show(context, target, options)));

async function show(context: CliContext, target: string, options: ShowOptions): Promise<ExitCode> {
  const reading = await promptToShow(context, target, options);
  if (!reading.prompt) {
    for (const problem of reading.problems) fail(context, problem);
    return 1;
  }
  const { prompt } = reading;
  context.out(
    options.json
      ? `${indentedJson({ ...dumpPrompt(prompt), checksum: checksum(prompt, sha256) })}\n`
      : writePromptYaml(prompt),
  );
  return 0;
}

async function promptToShow(
  context: CliContext,
  target: string,
  options: ShowOptions,
): Promise<ReturnType<typeof readPrompt>> {
  if (options.at !== undefined) {
    const found = await promptVersions(context, { target, ...options });
    return { prompt: await promptOfVersion(found, versionNamed(found, options.at)) };
  }
  const found = await findPrompt(context, target, { id: options.prompt });
  if (found.kind === 'broken') {
    const { name, file } = found.broken;
    const error = file.problems.find(({ severity }) => severity === 'error');
    return { problems: [`'${name}': ${error?.message ?? 'The file cannot be read.'}`] };
  }
  const { file, prompt } = found.placed;
  if (file.format !== 'prompt-manager') {
    const dialect = dialectOf(file.dialect).name;
    return {
      problems: [
        `'${found.name}' is a prompt for ${dialect}, which has other fields; see 'render' or 'export'.`,
      ],
    };
  }
  const { data } = prompt;
  if (!data) return { problems: [`'${found.name}' cannot be read; see 'check'.`] };
  const { prompt: read, problems = [] } = readPrompt(data, systemDefaults);
  return read ? { prompt: read } : { problems: problems.map((problem) => `'${found.name}': ${problem}`) };
}
