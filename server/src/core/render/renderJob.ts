import type { DialectId } from '../formats/index.js';
import type { Cancellation } from '../prompt/index.js';
import type { Span } from '../text/index.js';
import type { RenderPiece, TextSpan } from './provenance/piece.js';
import type { RenderText } from './renderText.js';

/** Values of variables by name, as JSON has them; what JSON cannot hold is left out or turned into text. */
export type RenderValues = Readonly<Record<string, unknown>>;

/** What a renderer gets: plain data that may cross to another thread. */
export interface RenderJob {
  /** Template texts, rendered in order with the same values. */
  readonly templates: readonly string[];
  /** Texts of the partials that the templates may call, by name. */
  readonly partials: Readonly<Record<string, string>>;
  readonly values: RenderValues;
  /** The dialect of the texts; Handlebars without it. */
  readonly dialect?: DialectId;
  /** Values of data variables by name, without `@`. */
  readonly data?: RenderValues;
  /** Whether to tell where each piece of the outputs comes from. */
  readonly provenance?: boolean;
}

/** All outputs in the order of the templates, or why there are none. */
export type RenderResult = RenderedOutputs | RenderFailure;

/** The outputs, and where they come from when the job asks for it and its dialect is Handlebars. */
export interface RenderedOutputs {
  readonly kind: 'rendered';
  readonly outputs: readonly string[];
  readonly provenance?: Provenance;
}

/** Where the outputs of a job come from. */
export interface Provenance {
  /** The pieces of each output. */
  readonly pieces: readonly (readonly RenderPiece[])[];
  /** The bodies of blocks that did not run, and partials that were not called. */
  readonly notRendered: readonly TextSpan[];
}

/** A render that failed, as data. */
export interface RenderFailure {
  readonly kind: 'failed';
  readonly code: RenderFailureCode;
  /** A sentence that holds no value of a variable. */
  readonly message: string;
  /** Where it failed; undefined when it concerns the whole prompt. */
  readonly place: RenderPlace | undefined;
}

/** Stable codes of what may go wrong in a render. */
export type RenderFailureCode =
  | 'template-syntax'
  | 'missing-partial'
  | 'partial-cycle'
  | 'unknown-helper'
  | 'render-failed'
  | 'render-output'
  | 'render-timeout'
  | 'render-memory'
  | 'render-crashed'
  | 'render-cancelled'
  | 'nothing-to-render';

/** A place in one text of a job; `span` counts UTF-16 offsets of that text. */
export interface RenderPlace {
  readonly text: RenderText;
  readonly span: Span | undefined;
}

/** Renders jobs somewhere: in this thread, or in a worker with limits. Never rejects. */
export interface RenderRunner {
  render(
    job: RenderJob,
    options?: { readonly signal?: Cancellation | undefined },
  ): Promise<TimedRenderResult>;
}

/** A result with the time that rendering took, in milliseconds. */
export type TimedRenderResult = (RenderedOutputs & { readonly durationMs: number }) | RenderFailure;
