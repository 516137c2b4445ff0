import type { JSX } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { numberText, t } from '../../l10n/l10n.js';
import { Icon } from '../shared/Icon.js';
import type { Host } from '../shared/host.js';
import { Charts } from './Charts.js';
import { ErrorList } from './ErrorList.js';
import { KeyFigures } from './KeyFigures.js';
import { MetricsBar } from './MetricsBar.js';
import { ModelTable } from './ModelTable.js';
import { NothingRecorded } from './NothingRecorded.js';
import { PromptTable } from './PromptTable.js';
import type { FromMetrics, ToMetrics } from './messages.js';
import { rangeName } from './ranges.js';

interface Props {
  readonly host: Host<ToMetrics, FromMetrics>;
}

/** The metrics page: how the prompts were rendered and run on this machine. */
export function Metrics({ host }: Props): JSX.Element {
  const [shown, setShown] = useState<ToMetrics>();
  useLayoutEffect(() => {
    host.receive(setShown);
  }, [host]);
  if (!shown) return <p class="empty muted">{t('Reading the records…')}</p>;
  const send = (message: FromMetrics): void => {
    host.send(message);
  };
  return (
    <main class="metrics" aria-label={t('Metrics')}>
      <MetricsBar shown={shown} onSend={send} />
      <Figures shown={shown} host={host} />
      <footer class="local">
        <Icon name="lock" />
        <span>{t('Nothing leaves this machine.')}</span>
        <span class="kept">{t('The latest {0} are kept, without texts or values.', numberText(10_000))}</span>
        <span class="grow" />
        <FooterLink text={t('Export…')} onClick={() => send({ kind: 'export' })} />
        <FooterLink text={t('Reset…')} onClick={() => send({ kind: 'reset' })} />
      </footer>
    </main>
  );
}

function Figures({ shown, host }: Props & { readonly shown: ToMetrics }): JSX.Element {
  const { report, lastMs, id, now } = shown;
  const range = rangeName(lastMs);
  if (report.renders === 0 && report.modelRuns.runs === 0)
    return <NothingRecorded recording={report.recording} range={range} id={id} host={host} />;
  return (
    <>
      <KeyFigures report={report} />
      <Charts report={report} range={range} now={now} />
      <div class="two">
        <div>
          <PromptTable
            prompts={report.prompts}
            chosen={id}
            onChoose={(chosen) => {
              host.send({ kind: 'focus', id: chosen });
            }}
          />
          <ModelTable models={report.models} />
        </div>
        <ErrorList
          errors={report.recentErrors}
          now={now}
          onOpen={(failed) => {
            host.send({ kind: 'openPreview', id: failed });
          }}
        />
      </div>
    </>
  );
}

function FooterLink({ text, onClick }: { readonly text: string; readonly onClick: () => void }): JSX.Element {
  return (
    <button type="button" class="link" onClick={onClick}>
      {text}
    </button>
  );
}
