import { Command } from 'commander';
import type { PlacedPrompt, PromptRendering } from '../core/index.js';
import { countForModel, type ModelTokens } from '../node/index.js';
import { modelOf } from '../service/index.js';
import type { CliContext, ExitCode } from './cliContext.js';
import type { DefineCommand } from './defineCommand.js';
import { renderedJson, renderedText } from './renderedOutput.js';
import { failAt, readFound, renderFound, withRenderOptions, type RenderChoice } from './renderFound.js';
import { readCall } from './values.js';

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
  const found = await readFound(context, target, options);
  if (!found) return 1;
  const given = await readCall(context, options, found.placed);
  const rendering = await renderFound(context, found, given);
  if (!rendering) return 1;
  if (options.json) {
    const tokens = await tokensOf(context, found.placed, rendering);
    const output = renderedJson(found.placed, { ...rendering, schemas: given.call.schemas }, tokens);
    if (output.kind === 'refused') {
      failAt(context, found, output);
      return 1;
    }
    context.out(output.text);
  } else {
    for (const warning of rendering.warnings) context.err(`warning: ${warning}\n`);
    context.out(renderedText(rendering));
  }
  return 0;
}

/** The tokens of each message for the model that the prompt names. */
async function tokensOf(
  context: CliContext,
  placed: PlacedPrompt,
  { messages }: Extract<PromptRendering, { kind: 'rendered' }>,
): Promise<ModelTokens> {
  const counter = context.createTokenCounter();
  try {
    return await countForModel(counter, {
      model: modelOf(placed),
      texts: messages.map(({ content }) => content),
    });
  } finally {
    await counter.dispose();
  }
}
