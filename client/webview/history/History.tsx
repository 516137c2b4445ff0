import type { JSX } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { t } from '../../l10n/l10n.js';
import type { Host } from '../shared/host.js';
import { ConflictList } from './ConflictList.js';
import { CommitForm } from './CommitForm.js';
import { VersionList } from './VersionList.js';
import type { FromHistory, ToHistory } from './messages.js';
import { filledIn, nothingYet, receive, type Panel } from './panel.js';

interface Props {
  readonly host: Host<ToHistory, FromHistory>;
}

/** The history page: what a commit would make, and below it the versions, newest first. */
export function History({ host }: Props): JSX.Element {
  const [panel, setPanel] = useState<Panel>(nothingYet);

  useLayoutEffect(() => {
    host.receive((message) => {
      setPanel((before) => receive(before, message));
    });
  }, [host]);

  if (panel.kind === 'empty')
    return panel.message === '' ? <></> : <p class="empty muted">{panel.message}</p>;
  return (
    <main class="view" aria-label={t('History of {0}', panel.history.id)}>
      <ConflictList
        conflicts={panel.history.conflicts ?? []}
        onWay={(way) => {
          host.send({ kind: 'way', way });
        }}
      />
      <CommitForm
        panel={panel}
        onDraft={(draft) => {
          setPanel({ ...panel, draft });
        }}
        onCommit={(bump) => {
          setPanel({ ...panel, busy: true, refused: undefined, warning: undefined });
          const { changelog, git } = filledIn(panel.history, panel.draft);
          host.send({ kind: 'commit', bump, changelog: changelog.trim(), git });
        }}
        onCompare={() => {
          host.send({ kind: 'compareWorking' });
        }}
      />
      <VersionList
        key={panel.key}
        versions={panel.history.versions}
        now={Date.now()}
        onAct={(act) => {
          host.send(act);
        }}
      />
    </main>
  );
}
