import type { PromptKey, Range, Request } from './wire.js';

/** The edits of its file that change a prompt in one respect. */
export const editPrompt: Request<EditPromptParams, EditPromptAnswer> = { method: 'promptManager/editPrompt' };

/** The text of a new file with a copy of a prompt. */
export const copyPrompt: Request<CopyPromptParams, CopyPromptAnswer> = { method: 'promptManager/copyPrompt' };

export interface EditPromptParams extends PromptKey {
  readonly change: PromptChange;
}

export type PromptChange =
  | { readonly kind: 'status'; readonly status: string }
  | { readonly kind: 'tags'; readonly tags: readonly string[] }
  | { readonly kind: 'id'; readonly id: string }
  | { readonly kind: 'version'; readonly version: string }
  /** Takes a prompt out of its collection. */
  | { readonly kind: 'remove' };

export type EditPromptAnswer =
  | { readonly kind: 'edits'; readonly edits: readonly { readonly range: Range; readonly newText: string }[] }
  | { readonly kind: 'refused'; readonly message: string };

export interface CopyPromptParams extends PromptKey {
  /** The id of the copy. */
  readonly id: string;
}

export type CopyPromptAnswer =
  | { readonly kind: 'text'; readonly text: string; readonly extension: 'yaml' | 'json' }
  | { readonly kind: 'refused'; readonly message: string };
