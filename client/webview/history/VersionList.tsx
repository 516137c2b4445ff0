import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { VersionSummary } from '../../../server/src/protocol/index.js';
import { languageTag, t } from '../../l10n/l10n.js';
import { Icon, type IconName } from '../shared/Icon.js';
import { IconButton } from '../shared/IconButton.js';
import { relativeTime } from '../shared/relativeTime.js';
import { fittingVersions } from './fittingVersions.js';
import type { FromHistory } from './messages.js';

const checksums: Readonly<
  Record<
    VersionSummary['checksum'],
    { readonly icon: IconName; readonly says: string; readonly kind: string }
  >
> = {
  verified: { icon: 'verified', says: t('Checksum verified'), kind: 'sum-ok' },
  mismatch: { icon: 'unverified', says: t('Checksum does not match'), kind: 'sum-bad' },
  missing: { icon: 'question', says: t('No checksum recorded'), kind: 'sum-none' },
};

/** In the order in which they are shown. */
const actions: readonly {
  readonly kind: VersionAct['kind'];
  readonly icon: IconName;
  readonly label: (version: string) => string;
}[] = [
  { kind: 'compare', icon: 'diff', label: (version) => t('Compare {0} with the file', version) },
  {
    kind: 'comparePrevious',
    icon: 'history',
    label: (version) => t('Compare {0} with the one before', version),
  },
  {
    kind: 'compareRendered',
    icon: 'compare-rendered',
    label: (version) => t('Compare {0} as rendered with the file', version),
  },
  { kind: 'open', icon: 'go-to-file', label: (version) => t('Open {0}', version) },
  { kind: 'label', icon: 'tag', label: (version) => t('Label {0}…', version) },
  { kind: 'restore', icon: 'discard', label: (version) => t('Restore {0}…', version) },
];

interface Props {
  readonly versions: readonly VersionSummary[];
  /** Epoch milliseconds. */
  readonly now: number;
  readonly onAct: (act: VersionAct) => void;
}

/** What can be done with a version. */
export type VersionAct = Extract<FromHistory, { readonly version: string }>;

/** The stored versions, newest first; searched by what their rows say. */
export function VersionList({ versions, now, onAct }: Props): JSX.Element {
  const [search, setSearch] = useState<string>();
  const shown = fittingVersions(versions, search ?? '');
  const oldest = versions.at(-1)?.version;
  return (
    <section>
      <header class="sec line-t">
        <h2>{t('Versions')}</h2>
        <span class="muted num" role="status">
          {shown.length === versions.length
            ? versions.length
            : t('{0} of {1}', shown.length, versions.length)}
        </span>
        <span class="grow" />
        {versions.length > 1 && (
          <IconButton
            icon="search"
            label={t('Search versions')}
            pressed={search !== undefined}
            onClick={() => {
              setSearch(search === undefined ? '' : undefined);
            }}
          />
        )}
      </header>
      {search !== undefined && <VersionSearch search={search} onSearch={setSearch} />}
      <ol class="vers" aria-label={t('Versions')}>
        {shown.map((version) => (
          <VersionRow
            key={version.version}
            version={version}
            now={now}
            isOldest={version.version === oldest}
            onAct={onAct}
          />
        ))}
      </ol>
      {shown.length === 0 && versions.length > 0 && (
        <p class="empty muted">{t('No version fits ‘{0}’.', search ?? '')}</p>
      )}
    </section>
  );
}

interface SearchProps {
  readonly search: string;
  /** Undefined ends the search. */
  readonly onSearch: (search: string | undefined) => void;
}

function VersionSearch({ search, onSearch }: SearchProps): JSX.Element {
  return (
    <div class="search">
      <input
        class="in"
        type="text"
        aria-label={t('Search versions')}
        placeholder={t('Number, label, author or changelog')}
        value={search}
        ref={(input) => {
          if (search === '') input?.focus();
        }}
        onInput={(event) => {
          onSearch(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onSearch(undefined);
        }}
      />
    </div>
  );
}

interface RowProps extends Omit<Props, 'versions'> {
  readonly version: VersionSummary;
  readonly isOldest: boolean;
}

function VersionRow({ version, isOldest, now, onAct }: RowProps): JSX.Element {
  const { icon, says, kind } = checksums[version.checksum];
  const at = version.createdAt === null ? undefined : epoch(version.createdAt);
  const when = at === undefined ? '' : relativeTime(at, now);
  const text =
    version.changelog ?? (version.createdAt === null ? t('Stored without a record') : t('No changelog'));
  const by = version.createdBy;
  return (
    <li
      class={`ver ${kind}`}
      tabIndex={0}
      aria-label={[
        t('Version {0}', [version.version, ...version.labels, by, when].filter(Boolean).join(', ')),
        text,
        `${says}.`,
      ].join('. ')}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target === event.currentTarget)
          onAct({ kind: 'compare', version: version.version });
      }}
    >
      <div class="l1">
        <b class="num">{version.version}</b>
        {version.labels.map((label) => (
          <span key={label} class={`chip ${label}`}>
            {label}
          </span>
        ))}
        {by !== null && <span class="by clip">{by}</span>}
        <span class="grow" />
        <span class="ibs">
          {actions.map(({ kind: act, icon: drawing, label }) =>
            act === 'comparePrevious' && isOldest ? null : (
              <IconButton
                key={act}
                icon={drawing}
                label={label(version.version)}
                onClick={() => {
                  onAct({ kind: act, version: version.version });
                }}
              />
            ),
          )}
        </span>
        <time class="muted num" title={at === undefined ? '' : new Date(at).toLocaleString(languageTag())}>
          {when}
        </time>
        <span class="sum" title={says}>
          <Icon name={icon} />
        </span>
      </div>
      <div class="l2 clip">
        {by !== null && <span class="by2">{by}</span>}
        {text}
      </div>
      {version.checksum === 'mismatch' && (
        <div class="l3">{t('The file was changed after it was committed.')}</div>
      )}
    </li>
  );
}

/** The library's stamps are UTC without a zone. */
function epoch(stamp: string): number {
  return Date.parse(/[Zz]|[+-]\d\d:?\d\d$/.test(stamp) ? stamp : `${stamp}Z`);
}
