import type { JSX } from 'preact';
import { t } from '../../l10n/l10n.js';
import type { PreviewTab } from './messages.js';

interface Props {
  readonly tab: PreviewTab;
  readonly messages: number;
  readonly onTab: (tab: PreviewTab) => void;
}

const tabs: readonly (readonly [tab: PreviewTab, title: string])[] = [
  ['rendered', t('Rendered')],
  ['messages', t('Messages')],
  ['payload', t('Payload')],
  ['diff', t('Diff')],
];

/** The strip of tabs above the output; the arrow keys move along it. */
export function Tabs({ tab, messages, onTab }: Props): JSX.Element {
  const move = (step: number, strip: HTMLElement): void => {
    const at = tabs.findIndex(([one]) => one === tab);
    const to = (at + step + tabs.length) % tabs.length;
    const next = tabs[to];
    if (!next) return;
    onTab(next[0]);
    strip.querySelectorAll<HTMLElement>('[role=tab]')[to]?.focus();
  };
  return (
    <div
      class="pv-tabs"
      role="tablist"
      aria-label={t('Preview')}
      onKeyDown={(event) => {
        const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
        if (step === 0) return;
        event.preventDefault();
        move(step, event.currentTarget);
      }}
    >
      {tabs.map(([one, title]) => (
        <button
          key={one}
          type="button"
          role="tab"
          id={`tab-${one}`}
          aria-selected={one === tab}
          aria-controls="output"
          tabIndex={one === tab ? 0 : -1}
          onClick={() => {
            onTab(one);
          }}
        >
          {title}
          {one === 'messages' && messages > 0 && <span class="n num">{messages}</span>}
        </button>
      ))}
    </div>
  );
}
