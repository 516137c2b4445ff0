import type { RenderAnswer, RenderedMessage } from '../../../server/src/protocol/index.js';
import type { ToPreview } from './messages.js';

/** What the page shows: the newest answer, and the last rendering that went well. */
export type Shown =
  | { readonly kind: 'empty'; readonly message: string }
  | {
      readonly kind: 'prompt';
      readonly answer: RenderAnswer;
      readonly values: Readonly<Record<string, unknown>>;
      readonly locked: boolean;
      readonly good: GoodRendering | undefined;
    };

export interface GoodRendering {
  /** The prompt it is a rendering of, as address and place in the file. */
  readonly of: string;
  readonly messages: readonly RenderedMessage[];
  /** Epoch milliseconds. */
  readonly at: number;
}

/** What is shown after a message: a failed rendering keeps the last good one of the same prompt. */
export function remember(before: Shown, message: ToPreview, now: number): Shown {
  if (message.kind === 'empty') return { kind: 'empty', message: message.message };
  const { answer, values, state } = message;
  const of = `${state.uri}#${String(state.index)}`;
  const earlier = before.kind === 'prompt' && before.good?.of === of ? before.good : undefined;
  const good =
    answer.outcome.kind === 'rendered' ? { of, messages: answer.outcome.messages, at: now } : earlier;
  return { kind: 'prompt', answer, values, locked: state.locked, good };
}
