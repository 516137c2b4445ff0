import type { JSX } from 'preact';
import { IconButton } from '../shared/IconButton.js';

/** How the output is shown. */
export interface View {
  readonly wrap: boolean;
  readonly whitespace: boolean;
  readonly inputs: boolean;
}

interface Props {
  readonly id: string;
  readonly view: View;
  readonly locked: boolean;
  readonly onView: (view: View) => void;
  readonly onLock: (locked: boolean) => void;
  readonly onCopy: () => void;
}

/** The preview's toolbar. */
export function PreviewBar({ id, view, locked, onView, onLock, onCopy }: Props): JSX.Element {
  return (
    <div class="pv-bar">
      <h2 class="pv-tab">Rendered</h2>
      <span class="grow" />
      <div class="ibs" role="toolbar" aria-label="Preview actions">
        <IconButton
          icon="lock"
          label={`Lock to ${id}`}
          pressed={locked}
          onClick={() => {
            onLock(!locked);
          }}
        />
        <IconButton
          icon="word-wrap"
          label="Wrap lines"
          pressed={view.wrap}
          onClick={() => {
            onView({ ...view, wrap: !view.wrap });
          }}
        />
        <IconButton
          icon="whitespace"
          label="Show whitespace"
          pressed={view.whitespace}
          onClick={() => {
            onView({ ...view, whitespace: !view.whitespace });
          }}
        />
        <IconButton icon="copy" label="Copy rendered text" onClick={onCopy} />
        <span class="sep" />
        <IconButton
          icon="layout-sidebar-right"
          label="Show inputs"
          pressed={view.inputs}
          onClick={() => {
            onView({ ...view, inputs: !view.inputs });
          }}
        />
      </div>
    </div>
  );
}
