import {
  analyzePrompt,
  longestCommon,
  readPromptFile,
  renderPrompt,
  writePromptYaml,
  type Prompt,
  type RenderValues,
} from '../core/index.js';
import type { CliContext, ExitCode, Renderer } from './cliContext.js';
import type { PromptVersions } from './promptVersions.js';
import { renderedText } from './renderedOutput.js';
import { readCall } from './values.js';
import { fail } from './writeVersion.js';

/** One of the versions that are compared. */
export interface DiffSide {
  readonly version: string;
  readonly prompt: Prompt;
}

/** `diff --rendered`: both versions with the same values, line by line; schemas and defaults are those of today. */
export async function renderedDiff(
  context: CliContext,
  {
    found,
    before,
    after,
  }: { readonly found: PromptVersions; readonly before: DiffSide; readonly after: DiffSide },
  { input, json = false }: { readonly input?: string; readonly json?: boolean },
): Promise<ExitCode> {
  const given = { set: [], ...(input !== undefined && { input }) };
  const { values } = await readCall(context, given, found.placed);
  const renderer = context.createRenderer();
  try {
    const texts: string[] = [];
    for (const { version, prompt } of [before, after]) {
      const text = await rendered(found, prompt, { values, renderer });
      if (text.kind === 'failed') return fail(context, `${version} cannot be rendered: ${text.message}`);
      texts.push(text.text);
    }
    const lines = lineDiff(texts[0] ?? '', texts[1] ?? '');
    const head = { id: found.id, from: before.version, to: after.version };
    context.out(json ? `${JSON.stringify({ ...head, lines }, null, 2)}\n` : diffText(head, lines));
    return 0;
  } finally {
    await renderer.dispose();
  }
}

async function rendered(
  { placed, workspace }: PromptVersions,
  prompt: Prompt,
  { values, renderer }: { readonly values: RenderValues; readonly renderer: Renderer },
): Promise<
  { readonly kind: 'rendered'; readonly text: string } | { readonly kind: 'failed'; message: string }
> {
  const file = readPromptFile(placed.file.uri, writePromptYaml(prompt));
  const analysis = analyzePrompt(file, 0, workspace.withFile(file));
  const rendering = await renderPrompt(analysis, values, renderer);
  return rendering.kind === 'failed'
    ? { kind: 'failed', message: rendering.message }
    : { kind: 'rendered', text: renderedText(rendering) };
}

/** A line of both texts, or of one of them. */
interface DiffLine {
  readonly change: 'same' | 'removed' | 'added';
  readonly text: string;
}

function lineDiff(before: string, after: string): readonly DiffLine[] {
  const [a, b] = [before, after].map((text) => text.replace(/\n$/, '').split('\n'));
  if (!a || !b) return [];
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  for (const [nextA, nextB] of [...longestCommon(a, b), [a.length, b.length] as const]) {
    lines.push(...a.slice(i, nextA).map((text) => ({ change: 'removed' as const, text })));
    lines.push(...b.slice(j, nextB).map((text) => ({ change: 'added' as const, text })));
    const same = a[nextA];
    if (same !== undefined) lines.push({ change: 'same', text: same });
    [i, j] = [nextA + 1, nextB + 1];
  }
  return lines;
}

const marks = { same: ' ', removed: '-', added: '+' } as const;

function diffText(
  { id, from, to }: { readonly id: string; readonly from: string; readonly to: string },
  lines: readonly DiffLine[],
): string {
  if (lines.every(({ change }) => change === 'same'))
    return `'${id}' gives the model the same in ${from} and ${to}.\n`;
  const body = lines.map(({ change, text }) => `${marks[change]}${text}\n`);
  return `--- ${id} ${from}\n+++ ${id} ${to}\n${body.join('')}`;
}
