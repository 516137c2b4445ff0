import type { JSX } from 'preact';
import type { ConflictWay, VersionConflictSummary } from '../../../server/src/protocol/index.js';
import { t } from '../../l10n/l10n.js';
import { Icon } from '../shared/Icon.js';

interface Props {
  readonly conflicts: readonly VersionConflictSummary[];
  readonly onWay: (way: ConflictWay) => void;
}

/** What two people or a merge have left to decide, each with its ways out. */
export function ConflictList({ conflicts, onWay }: Props): JSX.Element | null {
  if (conflicts.length === 0) return null;
  return (
    <section class="conflicts" aria-label={t('Conflicts')}>
      {conflicts.map(({ kind, version, title, message, ways }) => (
        <div key={`${kind} ${version}`} class="notice warn" role="alert">
          <Icon name="warning" />
          <h2 class="strong">{title}</h2>
          <p>{message}</p>
          <div class="acts">
            {ways.map((way, index) => (
              <button
                key={way.label}
                type="button"
                class={index === 0 && kind === 'newer' ? 'btn small' : 'btn small second'}
                onClick={() => {
                  onWay(way);
                }}
              >
                {way.label}
              </button>
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}
