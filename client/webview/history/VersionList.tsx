import type { JSX } from 'preact';
import type { VersionSummary } from '../../../server/src/protocol/index.js';
import { Icon, type IconName } from '../shared/Icon.js';
import { IconButton } from '../shared/IconButton.js';
import { relativeTime } from '../shared/relativeTime.js';

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

interface Props {
  readonly versions: readonly VersionSummary[];
  /** Epoch milliseconds. */
  readonly now: number;
  readonly onOpen: (version: string) => void;
  readonly onCompare: (version: string) => void;
}

/** The stored versions, newest first. */
export function VersionList({ versions, now, onOpen, onCompare }: Props): JSX.Element {
  return (
    <section>
      <header class="sec line-t">
        <h2>Versions</h2>
        <span class="muted num">{versions.length}</span>
      </header>
      <ol class="vers" aria-label="Versions">
        {versions.map((version) => (
          <VersionRow
            key={version.version}
            version={version}
            now={now}
            onOpen={onOpen}
            onCompare={onCompare}
          />
        ))}
      </ol>
    </section>
  );
}

interface RowProps extends Omit<Props, 'versions'> {
  readonly version: VersionSummary;
}

function VersionRow({ version, now, onOpen, onCompare }: RowProps): JSX.Element {
  const { icon, says, kind } = checksums[version.checksum];
  const at = version.createdAt === null ? undefined : epoch(version.createdAt);
  const when = at === undefined ? '' : relativeTime(at, now);
  const text = version.changelog ?? (version.createdAt === null ? 'Stored without a record' : 'No changelog');
  const by = version.createdBy;
  return (
    <li
      class={`ver ${kind}`}
      tabIndex={0}
      aria-label={`Version ${[version.version, by, when].filter(Boolean).join(', ')}. ${text}. ${says}.`}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onCompare(version.version);
      }}
    >
      <div class="l1">
        <b class="num">{version.version}</b>
        {by !== null && <span class="by clip">{by}</span>}
        <span class="grow" />
        <span class="ibs">
          <IconButton
            icon="diff"
            label={`Compare ${version.version} with the file`}
            onClick={() => {
              onCompare(version.version);
            }}
          />
          <IconButton
            icon="go-to-file"
            label={`Open ${version.version}`}
            onClick={() => {
              onOpen(version.version);
            }}
          />
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
      {version.checksum === 'mismatch' && (
        <div class="l3">The record was changed after it was committed.</div>
      )}
    </li>
  );
}

/** The library's stamps are UTC without a zone. */
function epoch(stamp: string): number {
  return Date.parse(/[Zz]|[+-]\d\d:?\d\d$/.test(stamp) ? stamp : `${stamp}Z`);
}
