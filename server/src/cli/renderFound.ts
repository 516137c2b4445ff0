import type { Command } from 'commander';
import {
  analyzePrompt,
  LineIndex,
  renderPrompt,
  type PromptFile,
  type PromptRendering,
  type Span,
} from '../core/index.js';
import type { CliContext } from './cliContext.js';
import { findPrompt, type FoundPrompt } from './findPrompt.js';
import type { GivenCall } from './values.js';

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
      "a JSON file with all that a caller of dotprompt gives: 'input', 'messages', 'docs', 'context', 'schemas' by name",
    );
}

/**
 * The prompt that is named; undefined, with the place told, when its file is too broken to hold one. Who gives all that a
 * caller of dotprompt gives calls any `.prompt` file as dotprompt does.
 */
export async function readFound(
  context: CliContext,
  target: string,
  { prompt: id, data }: Pick<RenderChoice, 'prompt' | 'data'>,
): Promise<ReadPrompt | undefined> {
  const isCall = data !== undefined && target.endsWith('.prompt');
  const found = await findPrompt(context, target, { id, format: isCall ? 'dotprompt' : undefined });
  if (found.kind === 'prompt') return found;
  const { name, file } = found.broken;
  const error = file.problems.find(({ severity }) => severity === 'error');
  const { span, message = 'The file cannot be read.' } = error ?? {};
  failAt(context, { name, placed: { file } }, { span, message });
  return undefined;
}

/** What the model gets from a prompt; undefined, with the place told, when it cannot be rendered. */
export async function renderFound(
  context: CliContext,
  found: ReadPrompt,
  { values, call }: GivenCall,
): Promise<Extract<PromptRendering, { kind: 'rendered' }> | undefined> {
  const { file, index } = found.placed;
  const renderer = context.createRenderer();
  try {
    const rendering = await renderPrompt(analyzePrompt(file, index, found.workspace), values, renderer, call);
    if (rendering.kind === 'rendered')
      return { ...rendering, warnings: [...errorsOf(file), ...rendering.warnings] };
    failAt(context, found, rendering);
    return undefined;
  } finally {
    await renderer.dispose();
  }
}

/** What is wrong with a file that is rendered all the same: a front matter that is not recognised is sent as text. */
function errorsOf({ problems }: PromptFile): readonly string[] {
  return problems
    .filter(({ severity, code }) => severity === 'error' || fences.has(code))
    .map(({ message }) => message);
}

const fences: ReadonlySet<string> = new Set([
  'front-matter-not-first',
  'front-matter-not-closed',
  'front-matter-empty',
]);

/** Says what is wrong at a place of a file. */
export function failAt(
  context: CliContext,
  { name, placed: { file } }: { readonly name: string; readonly placed: { readonly file: PromptFile } },
  { span, message }: { readonly span: Span | undefined; readonly message: string },
): void {
  context.err(`${name}${placeOf(file.text, span)}: error: ${message}\n`);
}

/** `:line:column`, from 1. */
function placeOf(text: string, span: Span | undefined): string {
  if (!span) return '';
  const { line, character } = new LineIndex(text).positionAt(span.start);
  return `:${line + 1}:${character + 1}`;
}
