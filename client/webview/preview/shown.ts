import type {
  FileRange,
  PayloadAnswer,
  RenderAnswer,
  RenderedMessage,
  RenderVersionAnswer,
  TokenCount,
} from '../../../server/src/protocol/index.js';
import type { Cursor, InputSets, PreviewState, ShownRun, ToPreview, Values } from './messages.js';

/** What the page shows: the newest answer, and the last rendering that went well. */
export type Shown = { readonly kind: 'empty'; readonly message: string } | ShownPrompt;

export interface ShownPrompt {
  readonly kind: 'prompt';
  readonly state: PreviewState;
  readonly answer: RenderAnswer;
  readonly values: Values;
  /** Number of the page's last edit of the values. */
  readonly edit: number;
  readonly sets: InputSets;
  readonly good: GoodRendering | undefined;
  /** Of the last good rendering, or of the one before while it is counted. */
  readonly tokens: TokenCount | undefined;
  readonly compared: RenderVersionAnswer | undefined;
  readonly payload: PayloadAnswer | undefined;
  /** The cursor of the editor of a file that the rendering comes from. */
  readonly cursor: Cursor | undefined;
  /** The run by a language model that was last asked for. */
  readonly run: ShownRun | undefined;
  /** Whether a newer answer is awaited for long. */
  readonly busy: boolean;
}

export interface GoodRendering {
  readonly messages: readonly RenderedMessage[];
  /** Bodies of blocks that did not run. */
  readonly notRendered: readonly FileRange[];
  /** Epoch milliseconds. */
  readonly at: number;
}

/** What is shown after a message: a failed rendering keeps the last good one of the same prompt. */
export function remember(before: Shown, message: ToPreview, now: number): Shown {
  if (message.kind === 'empty') return { kind: 'empty', message: message.message };
  if (message.kind === 'show') return afterAnswer(before, message, now);
  if (before.kind === 'empty') return before;
  switch (message.kind) {
    case 'busy':
      return { ...before, busy: true };
    case 'tokens':
      return { ...before, tokens: message.tokens };
    case 'payload':
      return { ...before, payload: message.payload };
    case 'cursor':
      return { ...before, cursor: message.cursor ?? undefined };
    case 'version':
      return { ...before, compared: message.compared };
    case 'run':
      return { ...before, run: message.run ?? undefined };
    case 'act':
      return before;
  }
}

function afterAnswer(
  before: Shown,
  { answer, values, edit, sets, run, state, cursor }: Extract<ToPreview, { kind: 'show' }>,
  now: number,
): ShownPrompt {
  const earlier = before.kind === 'prompt' && isSame(before.state, state) ? before : undefined;
  // What was typed since is not undone by an answer to what was there before.
  const typed = earlier !== undefined && earlier.edit > edit;
  const { outcome } = answer;
  return {
    kind: 'prompt',
    state,
    answer,
    values: typed ? earlier.values : values,
    edit: typed ? earlier.edit : edit,
    sets,
    good: outcome.kind === 'rendered' ? goodRendering(outcome, now) : earlier?.good,
    tokens: earlier?.tokens,
    compared: earlier?.compared,
    payload: earlier?.payload,
    cursor: cursor ?? undefined,
    run: run ?? undefined,
    busy: false,
  };
}

function goodRendering(
  { messages, notRendered = [] }: Extract<RenderAnswer['outcome'], { kind: 'rendered' }>,
  at: number,
): GoodRendering {
  return { messages, notRendered, at };
}

function isSame(a: PreviewState, b: PreviewState): boolean {
  return a.uri === b.uri && (a.id === b.id || a.index === b.index);
}
