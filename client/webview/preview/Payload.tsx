import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { PayloadAnswer } from '../../../server/src/protocol/index.js';
import { t } from '../../l10n/l10n.js';
import { Icon } from '../shared/Icon.js';
import { IconButton } from '../shared/IconButton.js';
import { foldTexts, jsonPieces } from './jsonPieces.js';

interface Props {
  readonly payload: PayloadAnswer | undefined;
  readonly onTarget: (target: string) => void;
  readonly onCopy: (text: string) => void;
}

/** The names that people know the targets by. */
const titles: Readonly<Record<string, string>> = {
  openai: 'OpenAI',
  'openai-responses': 'OpenAI Responses',
  anthropic: 'Anthropic',
  gemini: 'Gemini',
  langchain: 'LangChain',
  'langchain-js': 'LangChain.js',
  litellm: 'LiteLLM',
  'semantic-kernel': 'Semantic Kernel',
  dotprompt: 'dotprompt',
};

/** What a framework is sent. Long texts are folded here, not in the copy. */
export function Payload({ payload, onTarget, onCopy }: Props): JSX.Element {
  const text = payload?.text ?? '';
  const pieces = useMemo(() => jsonPieces(foldTexts(text)), [text]);
  if (!payload) return <p class="muted">{t('The payload is being made…')}</p>;
  const { targets, target, problems } = payload;
  return (
    <>
      <div class="cmp">
        <span class="sel">
          <select
            aria-label={t('Payload for')}
            value={target}
            onChange={(event) => {
              onTarget(event.currentTarget.value);
            }}
          >
            {targets.map((one) => (
              <option key={one} value={one}>
                {titles[one] ?? one}
              </option>
            ))}
          </select>
          <Icon name="chevron-down" />
        </span>
        <span class="muted">{t('Long texts are folded here, not in the copy')}</span>
        <span class="grow" />
        {text !== '' && (
          <IconButton
            icon="copy"
            label={t('Copy payload')}
            onClick={() => {
              onCopy(text);
            }}
          />
        )}
      </div>
      {problems.map((problem) => (
        <p key={problem} class="remark">
          <Icon name="warning" />
          <span>{problem}</span>
        </p>
      ))}
      {text !== '' && (
        <pre class="json" tabIndex={0} aria-label={t('Payload for {0}', titles[target] ?? target)}>
          {pieces.map(({ kind, text: piece }, index) =>
            kind === 'plain' ? (
              piece
            ) : (
              <span key={index} class={`j-${kind}`}>
                {piece}
              </span>
            ),
          )}
        </pre>
      )}
    </>
  );
}
