/** What counts the tokens of a text: a public tokenizer, or an estimate. */
export type TokenizerId = 'o200k' | 'cl100k' | 'estimate';

/** A model, or a family of models whose names begin alike. */
export interface Model {
  readonly name: string;
  readonly by: TokenizerId;
  /** Tokens that it takes in all. */
  readonly limit?: number | undefined;
  /** US dollars for a million tokens sent. */
  readonly input?: number | undefined;
  /** US dollars for a million tokens answered. */
  readonly output?: number | undefined;
}

/** A row of the setting that goes before the table. */
export interface ModelPrice {
  readonly model: string;
  readonly input?: number;
  readonly output?: number;
  readonly limit?: number;
}
