import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { RenderedMessage, RenderVersionAnswer } from '../../../server/src/protocol/index.js';
import { t } from '../../l10n/l10n.js';
import { Icon } from '../shared/Icon.js';
import { diffRows, diffSummary, type DiffRow } from './diffRows.js';
import { textOf } from './messageText.js';

interface Props {
  readonly messages: readonly RenderedMessage[];
  readonly compared: RenderVersionAnswer | undefined;
  readonly onVersion: (version: string) => void;
  readonly onOpen: (version: string) => void;
}

const glyphs: Readonly<Record<DiffRow['kind'], string>> = { same: '', added: '+', removed: '−' };
const words = { added: t('Added:'), removed: t('Removed:') };

/** What the model gets now against what a stored version gives it, with the same inputs. */
export function Comparison({ messages, compared, onVersion, onOpen }: Props): JSX.Element {
  const rows = useMemo(
    () => (compared ? diffRows(textOf(compared.messages), textOf(messages)) : []),
    [compared, messages],
  );
  if (!compared) return <p class="muted">{t('The stored versions are being read…')}</p>;
  const { version, versions, problem } = compared;
  if (version === null)
    return <p class="muted">{t('No version of this prompt is stored. Commit one to compare with it.')}</p>;
  return (
    <>
      <div class="cmp">
        <span class="sel">
          <select
            aria-label={t('Compare with')}
            value={version}
            onChange={(event) => {
              onVersion(event.currentTarget.value);
            }}
          >
            {versions.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
          <Icon name="chevron-down" />
        </span>
        {problem === null && (
          <span class="muted" role="status">
            {t('Same inputs. {0}', diffSummary(rows))}
          </span>
        )}
        <span class="grow" />
        <button
          type="button"
          class="btn second small"
          onClick={() => {
            onOpen(version);
          }}
        >
          {t('Compare Sources')}
        </button>
      </div>
      {problem === null ? (
        <div class="df" tabIndex={0} aria-label={t('Rendering against {0}', version)}>
          {rows.map(({ kind, pieces }, index) => (
            <div key={index} class={kind} data-g={glyphs[kind]}>
              {kind !== 'same' && <span class="sr">{words[kind]} </span>}
              {pieces.map(({ text, changed }, at) => (changed ? <em key={at}>{text}</em> : text))}
              {pieces.every(({ text }) => text === '') && '\u200b'}
            </div>
          ))}
        </div>
      ) : (
        <p class="muted">
          {t('Version {0} does not render with these inputs.', version)} {problem}
        </p>
      )}
    </>
  );
}
