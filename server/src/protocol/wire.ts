/**
 * What the requests and notifications beyond LSP are made of. Values are plain JSON; positions are LSP ranges (zero-based
 * lines, UTF-16 characters).
 */

/** A request: its method, with the types of its parameters and its answer. */
export interface Request<Params, Answer> {
  readonly method: string;
  /** Only in the types. */
  readonly types?: { readonly params: Params; readonly answer: Answer };
}

/** A notification: its method, with the type of its parameters. */
export interface Notification<Params> {
  readonly method: string;
  /** Only in the types. */
  readonly types?: { readonly params: Params };
}

export interface FileKey {
  readonly uri: string;
}

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** One prompt of a file; `id` may be missing in a broken file, then `index` tells which. */
export interface PromptKey {
  readonly uri: string;
  /** Place of the prompt in its file: 0 for a single prompt. */
  readonly index: number;
}

/** A range of a file. */
export interface FileRange {
  readonly uri: string;
  readonly range: Range;
}
