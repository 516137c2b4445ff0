import type { Range } from 'vscode-languageserver-types';
import {
  LineIndex,
  type CheckOptions,
  type Problem,
  type PromptFile,
  type Span,
  type Workspace,
} from '../core/index.js';
import { toRange, toTextEdits } from './convert.js';
import { problemsIn } from './problemsIn.js';

/** A failed rendering as people are told of it. */
export interface ShownFailure {
  readonly kind: 'failed';
  readonly message: string;
  /** What to do about it; null where the message says it. */
  readonly next: string | null;
  readonly range: Range | null;
  /** The lines around the place. */
  readonly excerpt: readonly { readonly line: number; readonly text: string }[];
  readonly fix: { readonly title: string; readonly edits: ReturnType<typeof toTextEdits> } | null;
}

/** Says why a prompt does not render: the sentence, the lines around the place, and the edit that mends it. */
export function renderProblem(
  workspace: Workspace,
  file: PromptFile,
  { message, span }: { readonly message: string; readonly span: Span | undefined },
  options: CheckOptions,
): ShownFailure {
  if (!span) return { kind: 'failed', message, next: null, range: null, excerpt: [], fix: null };
  const [first = message, ...rest] = message.split(/(?<=[.!?]) (?=[A-Z])/);
  const fix = fixAt(problemsIn(workspace, file, options), span);
  return {
    kind: 'failed',
    message: first,
    next: rest.length > 0 ? rest.join(' ') : null,
    range: toRange(file, span),
    excerpt: excerptOf(file, span),
    fix: fix ? { title: fix.title, edits: toTextEdits(file, fix.edits) } : null,
  };
}

/** The first repair of an error that touches the place. */
function fixAt(
  problems: readonly Problem[],
  { start, end }: Span,
): NonNullable<Problem['fixes']>[number] | undefined {
  return problems
    .filter(({ severity, span }) => severity === 'error' && span.start <= end && start <= span.end)
    .flatMap(({ fixes = [] }) => fixes)[0];
}

/** The line of the place with one before and after it. */
function excerptOf({ text }: PromptFile, { start }: Span): ShownFailure['excerpt'] {
  const lines = new LineIndex(text);
  const { line } = lines.positionAt(start);
  return [line - 1, line, line + 1]
    .filter((one) => one >= 0 && one < lines.lineCount)
    .map((one) => ({ line: one, text: text.slice(lines.startOf(one), lines.endOf(one)).slice(0, 400) }));
}
