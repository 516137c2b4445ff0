import type { JSX } from 'preact';
import type { RecordedError } from '../../../server/src/protocol/index.js';
import { languageTag, numberText, t } from '../../l10n/l10n.js';
import { Icon } from '../shared/Icon.js';
import { relativeTime } from '../shared/relativeTime.js';
import { errorWords } from './errorWords.js';

interface Props {
  readonly errors: readonly RecordedError[];
  /** Epoch milliseconds. */
  readonly now: number;
  readonly onOpen: (id: string) => void;
}

/** The latest failures, newest first; each opens the preview of its prompt. */
export function ErrorList({ errors, now, onOpen }: Props): JSX.Element | null {
  if (errors.length === 0) return null;
  return (
    <section>
      <header class="sec">
        <h2>{t('Errors')}</h2>
        <span class="muted num">{errors.length}</span>
      </header>
      <ul class="errs" aria-label={t('Errors')}>
        {errors.map(({ id, at, code, times, model }) => (
          <li key={`${id} ${code} ${model ?? ''}`}>
            <span class="e1">
              <Icon name="error" />
              <button
                type="button"
                class="plain clip"
                title={t('Open the preview of {0}', id)}
                onClick={() => {
                  onOpen(id);
                }}
              >
                {id}
              </button>
              <span class="grow" />
              {times > 1 && <span class="muted num">{t('{0} times', numberText(times))}</span>}
              <time class="muted num" title={new Date(at).toLocaleString(languageTag())}>
                {relativeTime(at, now)}
              </time>
            </span>
            <span class="e2 clip" title={code}>
              {model === null ? errorWords(code) : `${model}: ${errorWords(code)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
