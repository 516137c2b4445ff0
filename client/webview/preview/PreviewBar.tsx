import type { JSX } from 'preact';
import { IconButton } from '../shared/IconButton.js';
import { Tabs } from './Tabs.js';
import type { View } from './view.js';

interface Props {
  readonly id: string;
  readonly messages: number;
  readonly view: View;
  readonly locked: boolean;
  readonly onView: (view: View) => void;
  readonly onLock: (locked: boolean) => void;
  readonly onCopy: () => void;
}

/** The tabs and the toolbar of the preview. */
export function PreviewBar({ id, messages, view, locked, onView, onLock, onCopy }: Props): JSX.Element {
  return (
    <div class="pv-bar">
      <Tabs
        tab={view.tab}
        messages={messages}
        onTab={(tab) => {
          onView({ ...view, tab });
        }}
      />
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
          label="Wrap lines (Alt+Z)"
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
        <IconButton icon="copy" label="Copy all" onClick={onCopy} />
        <span class="sep" />
        <IconButton
          icon="layout-sidebar-right"
          label="Show inputs (Ctrl+I)"
          pressed={view.inputs}
          onClick={() => {
            onView({ ...view, inputs: !view.inputs });
          }}
        />
      </div>
    </div>
  );
}
