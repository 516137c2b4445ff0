import type { JSX } from 'preact';
import { t } from '../../l10n/l10n.js';
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
  readonly onRun: () => void;
}

/** The tabs and the toolbar of the preview. */
export function PreviewBar({
  id,
  messages,
  view,
  locked,
  onView,
  onLock,
  onCopy,
  onRun,
}: Props): JSX.Element {
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
      <div class="ibs" role="toolbar" aria-label={t('Preview actions')}>
        <IconButton
          icon="lock"
          label={t('Lock to {0}', id)}
          pressed={locked}
          onClick={() => {
            onLock(!locked);
          }}
        />
        <IconButton
          icon="word-wrap"
          label={t('Wrap lines (Alt+Z)')}
          pressed={view.wrap}
          onClick={() => {
            onView({ ...view, wrap: !view.wrap });
          }}
        />
        <IconButton
          icon="whitespace"
          label={t('Show whitespace')}
          pressed={view.whitespace}
          onClick={() => {
            onView({ ...view, whitespace: !view.whitespace });
          }}
        />
        <IconButton icon="copy" label={t('Copy all')} onClick={onCopy} />
        <IconButton icon="play" label={t('Run with a language model…')} onClick={onRun} />
        <span class="sep" />
        <IconButton
          icon="layout-sidebar-right"
          label={t('Show inputs (Ctrl+I)')}
          pressed={view.inputs}
          onClick={() => {
            onView({ ...view, inputs: !view.inputs });
          }}
        />
      </div>
    </div>
  );
}
