import type { Command } from 'commander';
import { analyzePrompt, LineIndex, renderPrompt, type PromptRendering } from '../core/index.js';
import type { CliContext } from './cliContext.js';
import { findPrompt, type FoundPrompt } from './findPrompt.js';
import { readCall } from './values.js';

/** How a command names a prompt and the values that it is rendered with. */
export interface RenderChoice {
  readonly prompt?: string;
  readonly input?: string;
  readonly data?: string;
  readonly set: readonly string[];
}

/** A prompt that could be read. */
export type ReadPrompt = Extract<FoundPrompt, { kind: 'prompt' }>;

/** Adds the options that choose a prompt of a file and give its variables values. */
export function withRenderOptions(command: Command): Command {
  return command
    .option('--prompt <id>', 'which prompt of a collection')
    .option(
      '--input <file|name>',
      'a JSON file with the values of the variables, or the name of saved inputs',
    )
    .option(
      '--set <name=value>',
      "one value, as JSON or else as text; 'a.b=1' sets a key of a map",
      (value: string, earlier: readonly string[]) => [...earlier, value],
      [],
    )
    .option(
      '--data <file>',
      "a JSON file with all that a caller of dotprompt gives: 'input', 'messages', 'docs', 'context'",
    );
}

/** The prompt that is named; undefined, with the place told, when its file is too broken to hold one. */
export async function readFound(
  context: CliContext,
  target: string,
  id: string | undefined,
): Promise<ReadPrompt | undefined> {
  const found = await findPrompt(context, target, id);
  if (found.kind === 'prompt') return found;
  const { name, file } = found.broken;
  const error = file.problems.find(({ severity }) => severity === 'error');
  failAt(context, `${name}${placeOf(file.text, error?.span)}`, error?.message ?? 'The file cannot be read.');
  return undefined;
}

/** What the model gets from a prompt; undefined, with the place told, when it cannot be rendered. */
export async function renderFound(
  context: CliContext,
  found: ReadPrompt,
  choice: RenderChoice,
): Promise<Extract<PromptRendering, { kind: 'rendered' }> | undefined> {
  const { values, call } = await readCall(context, choice, found.placed);
  const { file, index } = found.placed;
  const renderer = context.createRenderer();
  try {
    const rendering = await renderPrompt(analyzePrompt(file, index, found.workspace), values, renderer, call);
    if (rendering.kind === 'rendered') return rendering;
    failAt(context, `${found.name}${placeOf(file.text, rendering.span)}`, rendering.message);
    return undefined;
  } finally {
    await renderer.dispose();
  }
}

function failAt(context: CliContext, place: string, message: string): void {
  context.err(`${place}: error: ${message}\n`);
}

/** `:line:column`, from 1. */
function placeOf(text: string, span: { readonly start: number } | undefined): string {
  if (!span) return '';
  const { line, character } = new LineIndex(text).positionAt(span.start);
  return `:${line + 1}:${character + 1}`;
}
