import type { PreviewTab } from './messages.js';

/** How the output is shown; kept over a reload. */
export interface View {
  readonly tab: PreviewTab;
  readonly wrap: boolean;
  readonly whitespace: boolean;
  readonly inputs: boolean;
  /** Whether the inputs are edited as JSON. */
  readonly json: boolean;
  /** The version that the rendering is compared with; null for the newest. */
  readonly version: string | null;
  /** The framework whose payload is shown; null for the first. */
  readonly target: string | null;
}

const standard: View = {
  tab: 'rendered',
  wrap: true,
  whitespace: false,
  inputs: true,
  json: false,
  version: null,
  target: null,
};

/** The view in what a page kept; whatever is missing there is as usual. */
export function readView(kept: unknown): View {
  if (typeof kept !== 'object' || kept === null || !('view' in kept)) return standard;
  const { view } = kept;
  return typeof view === 'object' && view !== null ? { ...standard, ...view } : standard;
}
