import type {
  PayloadAnswer,
  Position,
  Range,
  RenderAnswer,
  RenderVersionAnswer,
  TextChange,
  TokenCount,
} from '../../../server/src/protocol/index.js';

/** All that the preview page and the extension say to each other. */

export type Values = Readonly<Record<string, unknown>>;

/** Extension → preview page. */
export type ToPreview =
  | {
      readonly kind: 'show';
      readonly answer: RenderAnswer;
      /** The values in the form, by name. */
      readonly values: Values;
      /** The last of the page's edits that the values hold. */
      readonly edit: number;
      readonly sets: InputSets;
      /** What the page hands back when VS Code restores it. */
      readonly state: PreviewState;
    }
  /** An answer takes its time. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'empty'; readonly message: string }
  | { readonly kind: 'tokens'; readonly tokens: TokenCount }
  | { readonly kind: 'cursor'; readonly cursor: { readonly uri: string; readonly position: Position } | null }
  | { readonly kind: 'payload'; readonly payload: PayloadAnswer }
  | { readonly kind: 'version'; readonly compared: RenderVersionAnswer }
  /** A key of the extension's was pressed. */
  | { readonly kind: 'act'; readonly act: PreviewAct };

/** Preview page → extension. */
export type FromPreview =
  | { readonly kind: 'ready' }
  | { readonly kind: 'values'; readonly values: Values; readonly edit: number }
  | { readonly kind: 'lock'; readonly locked: boolean }
  | { readonly kind: 'copy'; readonly text: string }
  /** Without an address it is the prompt's file. */
  | { readonly kind: 'reveal'; readonly uri: string | null; readonly range: Range }
  | { readonly kind: 'fix'; readonly edits: readonly TextChange[] }
  /** What is shown beside the rendering, so that it is kept up to date. */
  | {
      readonly kind: 'view';
      readonly tab: PreviewTab;
      readonly version: string | null;
      readonly target: string | null;
    }
  | { readonly kind: 'openDiff'; readonly version: string }
  | { readonly kind: 'set'; readonly act: SetAct; readonly name: string | null };

export type PreviewTab = 'rendered' | 'messages' | 'payload' | 'diff';

/** What a key does in the page. */
export type PreviewAct = 'inputs' | 'wrap' | 'whitespace' | 'json' | 'addItem' | 'removeItem' | 'hover';

/** What can be done with an input set. */
export type SetAct = 'choose' | 'save' | 'reset' | 'more';

/** The saved inputs of a prompt. */
export interface InputSets {
  readonly names: readonly string[];
  /** The set that the values came from; null for the defaults. */
  readonly chosen: string | null;
  /** Whether the values differ from it. */
  readonly edited: boolean;
}

/** What the page keeps over a reload of the window. */
export interface PreviewState {
  readonly uri: string;
  readonly index: number;
  /** The prompt's id: it is found by it when it has moved in its file. */
  readonly id: string;
  /** Whether the panel stays with this prompt or follows the editor. */
  readonly locked: boolean;
}
