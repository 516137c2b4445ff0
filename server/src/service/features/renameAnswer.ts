import type { WorkspaceEdit } from 'vscode-languageserver-types';

/** What a rename leads to: an edit, or a sentence that says why there is none. */
export type RenameAnswer =
  | { readonly kind: 'edit'; readonly edit: WorkspaceEdit }
  | { readonly kind: 'refused'; readonly message: string };

/** What the client can do with an edit. */
export interface RenameOptions {
  readonly renamesFiles?: boolean;
}
