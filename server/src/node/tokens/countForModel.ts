import { costOf, modelNamed, type ModelPrice, type TokenizerId } from '../../core/index.js';
import type { TokenCounter } from './tokenCounter.js';

/** The tokens of texts as a model counts them. */
export interface ModelTokens {
  /** For each text, in order. */
  readonly counts: readonly number[];
  readonly total: number;
  /** False where the model's tokenizer is not public: the counts are an estimate then. */
  readonly exact: boolean;
  readonly by: TokenizerId;
  /** Tokens that the model takes in all; null where it is not known. */
  readonly limit: number | null;
  /** US dollars for sending the texts once; null where the price is not known. */
  readonly cost: number | null;
}

/** What is counted, for which model: null where the prompt names none. */
export interface CountedTexts {
  readonly model: string | null;
  readonly texts: readonly string[];
  /** Rows that go before the built-in prices. */
  readonly prices?: readonly ModelPrice[];
}

/** Counts the tokens of texts as the model does, or estimates them. */
export async function countForModel(
  counter: Pick<TokenCounter, 'count'>,
  { model: name, texts, prices = [] }: CountedTexts,
): Promise<ModelTokens> {
  const model = modelNamed(name, prices);
  const { by, counts } = await counter.count(model.by, texts);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return {
    counts,
    total,
    exact: by !== 'estimate',
    by,
    limit: model.limit ?? null,
    cost: costOf(model, total) ?? null,
  };
}
