import { Command } from 'commander';
import type { CliContext, ExitCode } from './cliContext.js';
import type { DefineCommand } from './defineCommand.js';
import { renderedJson, renderedText } from './renderedOutput.js';
import { readFound, renderFound, withRenderOptions, type RenderChoice } from './renderFound.js';

/** `prompt-manager render <path|id>` */
export const defineRender: DefineCommand = (act) =>
  withRenderOptions(
    new Command('render')
      .description('Prints what the model gets: exit code 1 when the prompt cannot be rendered.')
      .argument('<path|id>', 'a file, or the id of a prompt below the working directory'),
  )
    .option('--json', 'print JSON')
    .action((target: string, options: RenderChoice & { readonly json?: boolean }) =>
      act((context) => render(context, target, options)),
    );

async function render(
  context: CliContext,
  target: string,
  options: RenderChoice & { readonly json?: boolean },
): Promise<ExitCode> {
  const found = await readFound(context, target, options.prompt);
  const rendering = found && (await renderFound(context, found, options));
  if (!rendering) return 1;
  const { file, prompt } = found.placed;
  if (options.json) context.out(renderedJson(file, prompt, rendering));
  else {
    for (const warning of rendering.warnings) context.err(`warning: ${warning}\n`);
    context.out(renderedText(rendering));
  }
  return 0;
}
