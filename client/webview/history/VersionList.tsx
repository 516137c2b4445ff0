import type { JSX } from 'preact';
import type { VersionSummary } from '../../../server/src/protocol/index.js';
import { Icon, type IconName } from '../shared/Icon.js';
import { IconButton } from '../shared/IconButton.js';
import { relativeTime } from '../shared/relativeTime.js';
import type { FromHistory } from './messages.js';

const checksums: Readonly<
  Record<
    VersionSummary['checksum'],
    { readonly icon: IconName; readonly says: string; readonly kind: string }
  >
> = {
  verified: { icon: 'verified', says: 'Checksum verified', kind: 'sum-ok' },
  mismatch: { icon: 'unverified', says: 'Checksum does not match', kind: 'sum-bad' },
  missing: { icon: 'question', says: 'No checksum recorded', kind: 'sum-none' },
};

/** In the order in which they are shown. */
const actions: readonly {
  readonly kind: VersionAct['kind'];
  readonly icon: IconName;
  readonly label: (version: string) => string;
}[] = [
  { kind: 'compare', icon: 'diff', label: (version) => `Compare ${version} with the file` },
  { kind: 'comparePrevious', icon: 'history', label: (version) => `Compare ${version} with the one before` },
  { kind: 'open', icon: 'go-to-file', label: (version) => `Open ${version}` },
  { kind: 'label', icon: 'tag', label: (version) => `Label ${version}…` },
  { kind: 'restore', icon: 'discard', label: (version) => `Restore ${version}…` },
];

interface Props {
  readonly versions: readonly VersionSummary[];
  /** Epoch milliseconds. */
  readonly now: number;
  readonly onAct: (act: VersionAct) => void;
}

/** What can be done with a version. */
export type VersionAct = Extract<FromHistory, { readonly version: string }>;

/** The stored versions, newest first. */
export function VersionList({ versions, now, onAct }: Props): JSX.Element {
  return (
    <section>
      <header class="sec line-t">
        <h2>Versions</h2>
        <span class="muted num">{versions.length}</span>
      </header>
      <ol class="vers" aria-label="Versions">
        {versions.map((version, index) => (
          <VersionRow
            key={version.version}
            version={version}
            now={now}
            isOldest={index === versions.length - 1}
            onAct={onAct}
          />
        ))}
      </ol>
    </section>
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
  const text = version.changelog ?? (version.createdAt === null ? 'Stored without a record' : 'No changelog');
  const by = version.createdBy;
  return (
    <li
      class={`ver ${kind}`}
      tabIndex={0}
      aria-label={`Version ${[version.version, ...version.labels, by, when].filter(Boolean).join(', ')}. ${text}. ${says}.`}
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
        <time class="muted num" title={at === undefined ? '' : new Date(at).toLocaleString()}>
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
      {version.checksum === 'mismatch' && <div class="l3">The file was changed after it was committed.</div>}
    </li>
  );
}

/** The library's stamps are UTC without a zone. */
function epoch(stamp: string): number {
  return Date.parse(/[Zz]|[+-]\d\d:?\d\d$/.test(stamp) ? stamp : `${stamp}Z`);
}
