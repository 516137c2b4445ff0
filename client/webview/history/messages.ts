import type { ConflictWay, PromptHistory } from '../../../server/src/protocol/index.js';

/** Extension → history page. */
export type ToHistory =
  | {
      readonly kind: 'show';
      /** Tells one prompt from another: its address and place in the file. */
      readonly key: string;
      readonly history: PromptHistory;
      readonly author: string | null;
    }
  | { readonly kind: 'empty'; readonly message: string }
  | {
      readonly kind: 'committed';
      readonly version: string;
      /** What Git said when it did not take the version, too. */
      readonly warning?: string;
    }
  | { readonly kind: 'refused'; readonly message: string };

/** History page → extension. */
export type FromHistory =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'commit';
      readonly bump: 'major' | 'minor' | 'patch' | 'first';
      readonly changelog: string;
      readonly git: boolean;
    }
  | { readonly kind: 'open'; readonly version: string }
  | { readonly kind: 'compare'; readonly version: string }
  /** With the one before it. */
  | { readonly kind: 'comparePrevious'; readonly version: string }
  /** As they render with an input set, with the file. */
  | { readonly kind: 'compareRendered'; readonly version: string }
  | { readonly kind: 'restore'; readonly version: string }
  | { readonly kind: 'label'; readonly version: string }
  /** A way out of a conflict. */
  | { readonly kind: 'way'; readonly way: ConflictWay }
  /** The file with its newest version. */
  | { readonly kind: 'compareWorking' };
