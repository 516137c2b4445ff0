import type { RenderedMessage, TokenCount } from '../../../server/src/protocol/index.js';
import { numberText, t } from '../../l10n/l10n.js';

/** How large something is, as it is shown and as a pointer that rests there is told. */
export interface Size {
  readonly size: string;
  readonly sizeTitle: string;
}

/** The size of a message in tokens, or in characters until they are counted. */
export function messageSize(
  { content }: RenderedMessage,
  tokens: TokenCount | undefined,
  index: number,
): Size {
  const count = tokens?.counts[index];
  const plain = plainSize([content]);
  if (!tokens || count === undefined)
    return { size: t('{0} characters', numberText(content.length)), sizeTitle: plain };
  return { size: tokenText(count, tokens.exact), sizeTitle: [plain, counted(tokens)].join('. ') };
}

/** All that is known of the size of a rendering: for the model's limit and its price. */
export function totalSize(messages: readonly RenderedMessage[], tokens: TokenCount): Size {
  const { total, exact, limit, cost } = tokens;
  const share =
    limit === null
      ? []
      : [t('{0} of the {1} that the model takes', percent(total / limit), numberText(limit))];
  const price = cost === null ? [] : [t('{0} to send', dollars(cost))];
  const facts = [plainSize(messages.map(({ content }) => content)), ...share, ...price, counted(tokens)];
  return { size: tokenText(total, exact), sizeTitle: facts.join('\n') };
}

/** Whether a rendering is longer than what the model takes. */
export function isTooLong({ total, limit }: TokenCount): boolean {
  return limit !== null && total > limit;
}

/** US dollars with as many digits as tell something. */
export function dollars(amount: number): string {
  if (amount === 0) return '$0';
  return `$${amount >= 0.01 ? amount.toFixed(2) : amount.toPrecision(2)}`;
}

function tokenText(count: number, exact: boolean): string {
  const text = `${exact ? '' : '~'}${numberText(count)}`;
  return count === 1 ? t('{0} token', text) : t('{0} tokens', text);
}

function plainSize(texts: readonly string[]): string {
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const bytes = texts.reduce((sum, text) => sum + new TextEncoder().encode(text).length, 0);
  return t('{0} characters, {1} bytes', numberText(characters), numberText(bytes));
}

function counted({ exact, by }: TokenCount): string {
  return exact
    ? t('Counted with {0}; a model adds a few tokens for each message.', by)
    : t('Estimated: the tokenizer of this model is not public.');
}

function percent(part: number): string {
  return part > 0 && part < 0.001 ? t('less than 0.1 %') : `${(part * 100).toFixed(1)} %`;
}
