import type { RenderAnswer } from '../../../server/src/protocol/index.js';

/** Extension → preview page. */
export type ToPreview =
  | {
      readonly kind: 'show';
      readonly answer: RenderAnswer;
      /** The values in the form, by name. */
      readonly values: Readonly<Record<string, unknown>>;
      /** What the page hands back when VS Code restores it. */
      readonly state: PreviewState;
    }
  | { readonly kind: 'empty'; readonly message: string };

/** Preview page → extension. */
export type FromPreview =
  | { readonly kind: 'ready' }
  | { readonly kind: 'values'; readonly values: Readonly<Record<string, unknown>> }
  | { readonly kind: 'lock'; readonly locked: boolean }
  | { readonly kind: 'copy'; readonly text: string }
  | { readonly kind: 'reveal'; readonly line: number; readonly character: number };

/** What the page keeps over a reload of the window. */
export interface PreviewState {
  readonly uri: string;
  readonly index: number;
  /** Whether the panel stays with this prompt or follows the editor. */
  readonly locked: boolean;
}
