import type { JSX } from 'preact';
import type { ModelMetrics } from '../../../server/src/protocol/index.js';
import { numberText, t } from '../../l10n/l10n.js';
import { seconds } from './figures.js';

/** One row a language model, the most run first; nothing while none has run. */
export function ModelTable({ models }: { readonly models: readonly ModelMetrics[] }): JSX.Element | null {
  if (models.length === 0) return null;
  return (
    <section>
      <header class="sec">
        <h2>{t('Language models')}</h2>
        <span class="muted num">{models.length}</span>
        <span class="grow" />
        <span class="muted unit">{t('Times in s')}</span>
      </header>
      <table class="num">
        <caption class="sr">{t('Language models by number of runs')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('Model')}</th>
            <th scope="col" class="r">
              {t('Runs')}
            </th>
            <th scope="col" class="r">
              {t('Errors')}
            </th>
            <th scope="col" class="r">
              {t('In')}
            </th>
            <th scope="col" class="r">
              {t('Out')}
            </th>
            <th scope="col" class="r">
              p95
            </th>
          </tr>
        </thead>
        <tbody>
          {models.map(({ model, runs, errors, inputTokens, outputTokens, durations }) => (
            <tr key={model}>
              <th scope="row" class="clip" title={model}>
                {model}
              </th>
              <td class="r">{numberText(runs)}</td>
              <td class={errors > 0 ? 'r bad-t' : 'r zero'}>{numberText(errors)}</td>
              <td class="r">{numberText(inputTokens)}</td>
              <td class="r">{numberText(outputTokens)}</td>
              <td class="r">{durations === null ? '–' : seconds(durations.p95)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
