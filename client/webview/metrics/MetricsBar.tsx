import type { JSX } from 'preact';
import { t } from '../../l10n/l10n.js';
import { Icon } from '../shared/Icon.js';
import type { FromMetrics, ToMetrics } from './messages.js';
import { ranges } from './ranges.js';

interface Props {
  readonly shown: ToMetrics;
  readonly onSend: (message: FromMetrics) => void;
}

/** What is looked at: the time, and one prompt or all. */
export function MetricsBar({ shown, onSend }: Props): JSX.Element {
  const { lastMs, id, report } = shown;
  const ids = report.prompts.map((prompt) => prompt.id).sort();
  const choices = id === null || ids.includes(id) ? ids : [id, ...ids];
  return (
    <div class="bar-t">
      <div class="seg" role="radiogroup" aria-label={t('Range')}>
        {ranges.map((range) => (
          <label key={range.label} class={range.lastMs === lastMs ? 'on' : ''}>
            <input
              class="sr"
              type="radio"
              name="range"
              checked={range.lastMs === lastMs}
              onChange={() => {
                onSend({ kind: 'range', lastMs: range.lastMs, slices: range.slices });
              }}
            />
            {range.label}
          </label>
        ))}
      </div>
      <span class="sel">
        <select
          aria-label={t('Prompt')}
          value={id ?? ''}
          onChange={({ currentTarget: { value } }) => {
            onSend({ kind: 'focus', id: value === '' ? null : value });
          }}
        >
          <option value="">{t('All prompts')}</option>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" />
      </span>
    </div>
  );
}
