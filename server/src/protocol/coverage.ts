import type { FileRange, PromptKey, Request } from './wire.js';

/** What of a prompt's templates none of its saved inputs renders. */
export const templateCoverage: Request<PromptKey, TemplateCoverage | null> = {
  method: 'promptManager/templateCoverage',
};

export interface TemplateCoverage {
  readonly id: string;
  /** The names of the saved inputs that were rendered; none where the defaults were, because nothing is saved. */
  readonly sets: readonly string[];
  /** Those that do not render, each with the reason as a sentence. */
  readonly failed: readonly { readonly name: string; readonly message: string }[];
  /** Bodies of blocks that ran in none of the renderings, and partials that none called. */
  readonly notRendered: readonly FileRange[];
}
