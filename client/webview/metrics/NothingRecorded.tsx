import type { JSX } from 'preact';
import { t } from '../../l10n/l10n.js';
import type { Host } from '../shared/host.js';
import type { FromMetrics, ToMetrics } from './messages.js';

interface Props {
  readonly recording: boolean;
  /** "the last 7 days". */
  readonly range: string;
  /** The prompt that is looked at; null for all. */
  readonly id: string | null;
  readonly host: Host<ToMetrics, FromMetrics>;
}

interface Way {
  readonly title: string;
  readonly text: string;
  readonly button: string;
  readonly message: FromMetrics;
  readonly primary: boolean;
}

/** What stands where there are no figures, with the way to get some. */
export function NothingRecorded({ recording, range, id, host }: Props): JSX.Element {
  const { title, text, button, message, primary } = wayOut({ recording, range, id });
  return (
    <section class="none">
      <h2 class="strong">{title}</h2>
      <p>{text}</p>
      <button
        type="button"
        class={primary ? 'btn' : 'btn second'}
        onClick={() => {
          host.send(message);
        }}
      >
        {button}
      </button>
    </section>
  );
}

function wayOut({ recording, range, id }: Omit<Props, 'host'>): Way {
  if (!recording)
    return {
      title: t('Recording is off'),
      text: t('Turn recording on to count renders on this machine.'),
      button: t('Turn On'),
      message: { kind: 'turnOn' },
      primary: false,
    };
  if (id !== null)
    return {
      title: t('No renders of {0} in {1}', id, range),
      text: t('Choose a longer time or another prompt.'),
      button: t('Show All Prompts'),
      message: { kind: 'focus', id: null },
      primary: false,
    };
  return {
    title: t('No renders in {0}', range),
    text: t('Each preview is counted here, without its text.'),
    button: t('Open Preview'),
    message: { kind: 'openPreview' },
    primary: true,
  };
}
