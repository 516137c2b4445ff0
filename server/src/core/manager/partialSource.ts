import type { StoredDocument } from '../storage/index.js';

/** Where the templates come from that prompts call as partials and do not hold themselves. */
export interface PartialSource {
  /** The template that a name means for a prompt or template at a URI; undefined when there is none. */
  find(name: string, nearUri: string): Promise<PartialDocument | undefined>;
  /** Tells that templates came, changed or went, until the answer is called. */
  watch?(onChange: () => void): () => void;
}

/** A template by itself; its URI ends with `.hbs` or `.handlebars`. */
export type PartialDocument = Pick<StoredDocument, 'uri' | 'text'>;

/** A source without any template: prompts call their own partials only, as in the Python library. */
export const noPartials: PartialSource = { find: () => Promise.resolve(undefined) };
