import type { JSX } from 'preact';
import { numberText, t } from '../../l10n/l10n.js';
import { Icon } from '../shared/Icon.js';
import { IconButton } from '../shared/IconButton.js';
import type { ShownRun } from './messages.js';
import { TextBody } from './TextBody.js';

interface Props {
  readonly run: ShownRun;
  readonly whitespace: boolean;
  readonly onStop: () => void;
  readonly onClose: () => void;
  readonly onCopy: (text: string) => void;
}

/** The answer of a language model below the messages, as it comes in. */
export function RunCard({ run, whitespace, onStop, onClose, onCopy }: Props): JSX.Element {
  const { model, phase, text, message } = run;
  const running = phase === 'running';
  return (
    <article class="card answer" aria-label={t('Answer of {0}', model)} aria-busy={running}>
      <header>
        <Icon name="hubot" />
        <h2>{model}</h2>
        <span class="muted">{phases[phase]}</span>
        <span class="grow" />
        <span class="tools">
          <IconButton
            icon="copy"
            label={t('Copy answer')}
            disabled={text === ''}
            onClick={() => {
              onCopy(text);
            }}
          />
          {running ? (
            <IconButton icon="circle-slash" label={t('Stop the model')} onClick={onStop} />
          ) : (
            <IconButton icon="close" label={t('Close the answer')} onClick={onClose} />
          )}
        </span>
        <span class="muted num tk">{running ? '' : figures(run)}</span>
      </header>
      {running && <div class="progress" role="progressbar" aria-label={t('The model answers')} />}
      {message !== null && (
        <p class="run-failed" role="alert">
          <Icon name="error" />
          <span>{message}</span>
        </p>
      )}
      {text !== '' && (
        <div class="text">
          <TextBody text={text} whitespace={whitespace} />
        </div>
      )}
      <Check run={run} />
    </article>
  );
}

const phases: Readonly<Record<ShownRun['phase'], string>> = {
  running: t('answers …'),
  done: t('answered'),
  cancelled: t('was stopped'),
  failed: t('did not answer'),
};

function figures({ durationMs, inputTokens, outputTokens }: ShownRun): string {
  const time = durationMs < 1000 ? t('{0} ms', durationMs) : t('{0} s', (durationMs / 1000).toFixed(1));
  const tokens = (count: number | null): string => (count === null ? '?' : numberText(count));
  return inputTokens === null && outputTokens === null
    ? time
    : t('{0} → {1} tokens, {2}', tokens(inputTokens), tokens(outputTokens), time);
}

function Check({ run: { check } }: Pick<Props, 'run'>): JSX.Element | null {
  if (!check || check.schema === null) return null;
  const { schema, problems } = check;
  if (problems.length === 0) {
    return (
      <p class="run-check good" role="status">
        <Icon name="verified" />
        <span>{t('As the schema ‘{0}’ asks.', schema)}</span>
      </p>
    );
  }
  return (
    <div class="run-check bad" role="status">
      <Icon name="error" />
      <div>
        <p>{t('Not as the schema ‘{0}’ asks:', schema)}</p>
        <ul>
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
