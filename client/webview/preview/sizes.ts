import type { RenderedMessage, TokenCount } from '../../../server/src/protocol/index.js';

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
    return { size: `${content.length.toLocaleString('en')} characters`, sizeTitle: plain };
  return { size: tokenText(count, tokens.exact), sizeTitle: `${plain}. ${counted(tokens)}` };
}

/** All that is known of the size of a rendering: for the model's limit and its price. */
export function totalSize(messages: readonly RenderedMessage[], tokens: TokenCount): Size {
  const { total, exact, limit, cost } = tokens;
  const share =
    limit === null
      ? []
      : [`${percent(total / limit)} of the ${limit.toLocaleString('en')} that the model takes`];
  const price = cost === null ? [] : [`${dollars(cost)} to send`];
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
  return `${exact ? '' : '~'}${count.toLocaleString('en')} ${count === 1 ? 'token' : 'tokens'}`;
}

function plainSize(texts: readonly string[]): string {
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const bytes = texts.reduce((sum, text) => sum + new TextEncoder().encode(text).length, 0);
  return `${characters.toLocaleString('en')} characters, ${bytes.toLocaleString('en')} bytes`;
}

function counted({ exact, by }: TokenCount): string {
  return exact
    ? `Counted with ${by}; a model adds a few tokens for each message.`
    : 'Estimated: the tokenizer of this model is not public.';
}

function percent(part: number): string {
  return part > 0 && part < 0.001 ? 'less than 0.1 %' : `${(part * 100).toFixed(1)} %`;
}
