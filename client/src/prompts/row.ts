import type { Position, PromptSummary } from '../../../server/src/protocol/index.js';
import type { Tooltip } from './tooltip.js';

/** A row of the tree, with all that is drawn of it. */
export interface Row {
  /** Stays the same when the tree is read anew, so that open rows stay open. */
  readonly id: string;
  readonly kind: 'folder' | 'prompt' | 'group' | 'part' | 'variable' | 'version' | 'related' | 'more';
  readonly label: string;
  readonly description: string;
  /** A codicon. */
  readonly icon: string;
  /** A theme colour of the icon. */
  readonly iconColor?: string;
  /** Made when the pointer rests on the row. */
  readonly tooltip?: () => Tooltip;
  /** What a screen reader says, where label and description do not say it all. */
  readonly spoken?: string;
  readonly fold: 'none' | 'collapsed' | 'expanded';
  /** Made when the row is opened. */
  readonly children: () => readonly Row[];
  /** The prompt it belongs to; a folder has none. */
  readonly prompt?: PromptSummary;
  /** What a click does. */
  readonly opens?:
    | { readonly kind: 'place'; readonly uri: string; readonly position: Position }
    | { readonly kind: 'version'; readonly version: string }
    | { readonly kind: 'filter' };
}

/** Of a row that cannot be opened. */
export const noRows = (): readonly Row[] => [];
