import type { CompletionItemKind } from 'vscode-languageserver-types';
import type { PromptAnalysis, Scope, TemplateSite, Workspace } from '../../core/index.js';

/** One thing that may be typed. */
export interface Candidate {
  readonly label: string;
  readonly kind: CompletionItemKind;
  readonly detail?: string;
  /** Paragraphs of Markdown, made when somebody looks at the item. */
  readonly documentation?: () => readonly string[];
  /** What typing is compared with when it is not the label. */
  readonly filter?: string;
  /** What is inserted when it is not the label. */
  readonly insert?: string;
  /** The same as snippet, with placeholders. */
  readonly snippet?: string;
  /** Smaller comes first; one digit. */
  readonly rank: number;
}

/** Where completion is asked for. */
export interface CompletionSite {
  readonly workspace: Workspace;
  readonly analysis: PromptAnalysis;
  readonly site: TemplateSite;
  readonly scope: Scope;
  /** UTF-16 offset in the template's text. */
  readonly offset: number;
  readonly snippets: boolean;
}
