import type { PromptFile, PromptNode, Span, TemplateSite, TextEdit, Workspace } from '../../core/index.js';

/** A selection in a template, or a cursor when its span is empty. */
export interface RefactoringPlace {
  readonly workspace: Workspace;
  readonly file: PromptFile;
  readonly prompt: PromptNode;
  /** Place of the prompt in its file. */
  readonly index: number;
  readonly site: TemplateSite;
  /** In the decoded text of the template. */
  readonly span: Span;
}

/** A change that keeps what a prompt means, or one that is asked for where nothing is wrong. */
export interface Refactoring {
  /** The kind of its code actions, below `refactor`. */
  readonly kind: string;
  /** The change at a place; undefined where it cannot be made. */
  at(place: RefactoringPlace): Refactored | undefined;
}

/** A change that is offered: edits of the file that do not overlap. */
export interface Refactored {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** Where, in the file after the edits, a new name stands that the user may want to change. */
  readonly rename?: number;
}
