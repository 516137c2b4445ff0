import type { PromptHistory } from '../../../server/src/protocol/index.js';

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
  | { readonly kind: 'committed'; readonly version: string }
  | { readonly kind: 'refused'; readonly message: string };

/** History page → extension. */
export type FromHistory =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'commit';
      readonly bump: 'major' | 'minor' | 'patch' | 'first';
      readonly changelog: string;
    }
  | { readonly kind: 'open'; readonly version: string }
  | { readonly kind: 'compare'; readonly version: string };
