import { Command } from 'commander';
import { builtInPlugins, frameworkPromptIn, type FrameworkPrompt, type Plugin } from '../core/index.js';
import type { CliContext, ExitCode } from './cliContext.js';
import type { DefineCommand } from './defineCommand.js';
import { pluginOption, pluginsOf, type PluginOptions } from './pluginOption.js';
import {
  readFound,
  renderFound,
  withRenderOptions,
  type ReadPrompt,
  type RenderChoice,
} from './renderFound.js';
import { readCall } from './values.js';

interface ExportOptions extends RenderChoice, PluginOptions {
  readonly to: string;
  readonly check?: boolean;
}

/** `prompt-manager export <path|id> --to TARGET` */
export const defineExport: DefineCommand = (act) =>
  withRenderOptions(
    new Command('export')
      .description('Prints what a framework takes: exit code 1 when the prompt cannot be exported.')
      .argument('<path|id>', 'a file, or the id of a prompt below the working directory')
      .requiredOption(
        '--to <target>',
        `the framework: ${builtInPlugins.map(({ name }) => name).join(', ')}, or one of a plugin`,
      )
      .addOption(pluginOption()),
  )
    .option('--check', 'print only the problems of the prompt for that framework, as JSON')
    .action((target: string, options: ExportOptions) =>
      act((context) => exportPrompt(context, target, options)),
    );

async function exportPrompt(context: CliContext, target: string, options: ExportOptions): Promise<ExitCode> {
  const plugin = (await pluginsOf(context, options)).get(options.to);
  const found = await readFound(context, target, options);
  const prompt = found && (await promptFor(plugin, context, found, options));
  if (!prompt) return 1;
  const problems = plugin.validateCompatibility(prompt);
  const isRefused = problems.some(({ severity }) => severity === 'error');
  if (options.check) {
    context.out(`${JSON.stringify(problems, null, 2)}\n`);
    return isRefused ? 1 : 0;
  }
  for (const { severity, message } of problems) context.err(`${severity}: ${message}\n`);
  if (isRefused) return 1;
  const payload = await plugin.renderForFramework(prompt);
  context.out(typeof payload === 'string' ? payload : `${JSON.stringify(payload, null, 2)}\n`);
  return 0;
}

/** The prompt with the texts that the plugin takes; templates need no values, and are not rendered to be checked. */
async function promptFor(
  { takes }: Plugin,
  context: CliContext,
  found: ReadPrompt,
  options: ExportOptions,
): Promise<FrameworkPrompt | undefined> {
  const { placed, workspace } = found;
  const findSchema = (name: string) => workspace.schema(name, placed.file.uri);
  if (takes === 'templates' || options.check) return frameworkPromptIn(placed, findSchema);
  const rendering = await renderFound(context, found, await readCall(context, options, placed));
  if (!rendering) return undefined;
  for (const warning of rendering.warnings) context.err(`warning: ${warning}\n`);
  return frameworkPromptIn(placed, findSchema, rendering.messages);
}
