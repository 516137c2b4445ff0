import type { JSX } from 'preact';
import type { ChangeSummary } from '../../../server/src/protocol/index.js';
import { t } from '../../l10n/l10n.js';

const glyphs: Readonly<Record<ChangeSummary['glyph'], { readonly mark: string; readonly says: string }>> = {
  added: { mark: '+', says: t('Added') },
  removed: { mark: '−', says: t('Removed') },
  changed: { mark: '•', says: t('Changed') },
};

/** What the text says otherwise than the newest version, each with the bump that it implies. */
export function ChangeList({ changes }: { readonly changes: readonly ChangeSummary[] }): JSX.Element {
  return (
    <ul class="changes" aria-label={t('Changes')}>
      {changes.map(({ glyph, bump, sentence }) => (
        <li key={sentence} class={`change ${glyph}`}>
          <span class="glyph" role="img" aria-label={glyphs[glyph].says}>
            {glyphs[glyph].mark}
          </span>
          <span class="what">{sentence.replace(/\.$/, '')}</span>
          <span class={bump === 'major' ? 'implies strong' : 'implies'}>{bump}</span>
        </li>
      ))}
    </ul>
  );
}
