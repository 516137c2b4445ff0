import type { PromptKey, Range, Request } from './wire.js';

/** What a prompt has to do with other files: the partials it calls, who calls it, its saved inputs. */
export const promptRelations: Request<PromptKey, PromptRelations | null> = {
  method: 'promptManager/relations',
};

export interface PromptRelations {
  /** The partials that it calls, each once; those that are parts of its own file are left out. */
  readonly uses: readonly RelatedPlace[];
  /** The prompts and partials that call it; none for a prompt that nobody can call. */
  readonly usedBy: readonly RelatedPlace[];
  readonly inputSets: readonly RelatedInputs[];
}

/** Something in a file. */
export interface RelatedPlace {
  /** What people call it by: a partial's name, a prompt's id. */
  readonly name: string;
  readonly uri: string;
  readonly range: Range;
}

export interface RelatedInputs extends RelatedPlace {
  readonly values: Readonly<Record<string, unknown>>;
}
