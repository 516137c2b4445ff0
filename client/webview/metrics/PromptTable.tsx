import type { JSX } from 'preact';
import type { PromptMetrics } from '../../../server/src/protocol/index.js';
import { numberText, t } from '../../l10n/l10n.js';
import { milliseconds, share } from './figures.js';

interface Props {
  readonly prompts: readonly PromptMetrics[];
  /** The prompt that is looked at; null for all. */
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
}

const percentiles = [
  { name: 'p50', shown: 'r wide-only' },
  { name: 'p95', shown: 'r' },
  { name: 'p99', shown: 'r wide-only' },
] as const;

/** One row a prompt, the most rendered first; choosing one shows its own figures, choosing it again those of all. */
export function PromptTable({ prompts, chosen, onChoose }: Props): JSX.Element {
  const most = Math.max(1, ...prompts.map((prompt) => prompt.renders));
  return (
    <section>
      <header class="sec">
        <h2>{t('Prompts')}</h2>
        <span class="muted num">{prompts.length}</span>
        <span class="grow" />
        <span class="muted unit">{t('Times in ms')}</span>
      </header>
      <table class="num">
        <caption class="sr">{t('Prompts by number of renders')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('Prompt')}</th>
            <th scope="col" class="r" colSpan={2}>
              {t('Renders')}
            </th>
            <th scope="col" class="r">
              {t('Errors')}
            </th>
            <th scope="col" class="r">
              {t('Hits')}
            </th>
            {percentiles.map(({ name, shown }) => (
              <th key={name} scope="col" class={shown}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {prompts.map(({ id, renders, errors, cacheHits, durations }) => (
            <tr key={id} class={id === chosen ? 'on' : ''}>
              <th scope="row" class="clip">
                <button
                  type="button"
                  class="plain clip"
                  title={id === chosen ? t('Show all prompts') : t('Show only {0}', id)}
                  aria-pressed={id === chosen}
                  onClick={() => {
                    onChoose(id === chosen ? null : id);
                  }}
                >
                  {id}
                </button>
              </th>
              <td>
                <progress class="mini" max={most} value={renders} aria-hidden="true" />
              </td>
              <td class="r">{numberText(renders)}</td>
              <td class={errors > 0 ? 'r bad-t' : 'r zero'}>{numberText(errors)}</td>
              <td class="r">{share(cacheHits, renders)}</td>
              {percentiles.map(({ name, shown }) => (
                <td key={name} class={shown}>
                  {durations === null ? '–' : milliseconds(durations[name])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
