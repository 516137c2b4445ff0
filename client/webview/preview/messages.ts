import type {
  AnswerCheck,
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
      /** The run by a language model that was last asked for; null for none. */
      readonly run: ShownRun | null;
      readonly cursor: Cursor | null;
      /** What the page hands back when VS Code restores it. */
      readonly state: PreviewState;
    }
  /** An answer takes its time. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'empty'; readonly message: string }
  | { readonly kind: 'tokens'; readonly tokens: TokenCount }
  | { readonly kind: 'cursor'; readonly cursor: Cursor | null }
  | { readonly kind: 'payload'; readonly payload: PayloadAnswer }
  | { readonly kind: 'version'; readonly compared: RenderVersionAnswer }
  /** How far a run by a language model is; null takes it away. */
  | { readonly kind: 'run'; readonly run: ShownRun | null }
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
  | { readonly kind: 'set'; readonly act: SetAct; readonly name: string | null }
  /** Sends the rendering to a language model, ends that, or takes the answer away. */
  | { readonly kind: 'run' | 'stopRun' | 'closeRun' };

/** The cursor of the editor of a file that the rendering comes from. */
export interface Cursor {
  readonly uri: string;
  readonly position: Position;
}

/** A run of the rendered messages by a language model. */
export interface ShownRun {
  readonly model: string;
  readonly phase: 'running' | 'done' | 'cancelled' | 'failed';
  /** What has come of the answer. */
  readonly text: string;
  /** Why it failed. */
  readonly message: string | null;
  readonly durationMs: number;
  /** As the model counts; null while or where it does not tell. */
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
  /** Whether the answer has the form that the prompt asks for. */
  readonly check: AnswerCheck | null;
}

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
