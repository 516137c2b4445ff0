import { Command } from 'commander';
import { analyzePrompt, LineIndex, renderPrompt } from '../core/index.js';
import type { CliContext, ExitCode } from './cliContext.js';
import type { DefineCommand } from './defineCommand.js';
import { findPrompt } from './findPrompt.js';
import { renderedJson, renderedText } from './renderedOutput.js';
import { readCall } from './values.js';

interface RenderOptions {
  readonly prompt?: string;
  readonly input?: string;
  readonly data?: string;
  readonly set: readonly string[];
  readonly json?: boolean;
}

/** `prompt-manager render <path|id>` */
export const defineRender: DefineCommand = (act) =>
  new Command('render')
    .description('Prints what the model gets: exit code 1 when the prompt cannot be rendered.')
    .argument('<path|id>', 'a file, or the id of a prompt below the working directory')
    .option('--prompt <id>', 'which prompt of a collection')
    .option('--input <file>', 'a JSON file with the values of the variables')
    .option(
      '--set <name=value>',
      "one value, as JSON or else as text; 'a.b=1' sets a key of a map",
      collect,
      [],
    )
    .option(
      '--data <file>',
      "a JSON file with all that a caller of dotprompt gives: 'input', 'messages', 'docs', 'context'",
    )
    .option('--json', 'print JSON')
    .action((target: string, options: RenderOptions) => act((context) => render(context, target, options)));

async function render(context: CliContext, target: string, options: RenderOptions): Promise<ExitCode> {
  const { values, call } = await readCall(context, options);
  const found = await findPrompt(context, target, options.prompt);
  if (found.kind === 'broken') {
    const { name, file } = found.broken;
    const error = file.problems.find(({ severity }) => severity === 'error');
    return fail(
      context,
      `${name}${placeOf(file.text, error?.span)}`,
      error?.message ?? 'The file cannot be read.',
    );
  }
  const { file, index, prompt } = found.placed;
  const renderer = context.createRenderer();
  try {
    const rendering = await renderPrompt(analyzePrompt(file, index, found.workspace), values, renderer, call);
    if (rendering.kind === 'failed') {
      return fail(context, `${found.name}${placeOf(file.text, rendering.span)}`, rendering.message);
    }
    if (options.json) context.out(renderedJson(file, prompt, rendering));
    else {
      for (const warning of rendering.warnings) context.err(`warning: ${warning}\n`);
      context.out(renderedText(rendering));
    }
    return 0;
  } finally {
    await renderer.dispose();
  }
}

function fail(context: CliContext, place: string, message: string): ExitCode {
  context.err(`${place}: error: ${message}\n`);
  return 1;
}

/** `:line:column`, from 1. */
function placeOf(text: string, span: { readonly start: number } | undefined): string {
  if (!span) return '';
  const { line, character } = new LineIndex(text).positionAt(span.start);
  return `:${line + 1}:${character + 1}`;
}

function collect(value: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, value];
}
