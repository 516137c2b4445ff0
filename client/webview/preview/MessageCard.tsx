import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import {
  unpackPieces,
  type FileRange,
  type MessagePart,
  type RenderedMessage,
} from '../../../server/src/protocol/index.js';
import { t } from '../../l10n/l10n.js';
import { Icon } from '../shared/Icon.js';
import { IconButton } from '../shared/IconButton.js';
import { TextBody } from './TextBody.js';
import { TracedText } from './TracedText.js';
import type { Cursor } from './messages.js';
import type { Place } from './place.js';
import { roleIcon } from './roles.js';
import type { View } from './view.js';

interface Props {
  readonly message: RenderedMessage;
  /** How many tokens or characters: "96 tokens". */
  readonly size: string;
  readonly sizeTitle: string;
  readonly view: View;
  readonly cursor: Cursor | undefined;
  /** Parts of this message's template that did not render. */
  readonly skipped: readonly FileRange[];
  readonly onCopy: (text: string) => void;
  readonly onReveal: (place: Place) => void;
}

/** One message as the model gets it; a text prompt is one card without a role. */
export function MessageCard(props: Props): JSX.Element {
  const { message, size, sizeTitle, view, cursor, skipped, onCopy, onReveal } = props;
  const { role, name, content, range, calls, parts, history, pieces: packed } = message;
  const pieces = useMemo(() => packed && unpackPieces(packed), [packed]);
  const title = role ?? t('text');
  const line = t('Go to line {0}', range.start.line + 1);
  return (
    <article
      class={`card ${role ?? ''}`}
      tabIndex={0}
      aria-label={t('{0} message, {1}', title, size)}
      onCopy={(event) => {
        // Without a selection the whole message is meant.
        if (window.getSelection()?.toString() !== '') return;
        event.preventDefault();
        onCopy(content);
      }}
    >
      <header>
        <Icon name={roleIcon(role)} />
        <h2>{title}</h2>
        {name !== null && <span class="muted clip">{name}</span>}
        {history && <span class="chip">{t('history')}</span>}
        <span class="grow" />
        <span class="tools">
          <IconButton
            icon="copy"
            label={t('Copy message')}
            onClick={() => {
              onCopy(content);
            }}
          />
          <IconButton
            icon="go-to-file"
            label={line}
            onClick={() => {
              onReveal({ uri: null, range });
            }}
          />
        </span>
        <span class="muted num tk" title={sizeTitle}>
          {size}
        </span>
      </header>
      <div class={view.wrap ? 'text' : 'text long'}>
        {parts ? (
          parts.map((part, index) => <Part key={index} part={part} whitespace={view.whitespace} />)
        ) : content === '' ? (
          <span class="muted">{t('Empty')}</span>
        ) : pieces ? (
          <TracedText
            text={content}
            pieces={pieces}
            cursor={cursor}
            whitespace={view.whitespace}
            onReveal={onReveal}
          />
        ) : (
          <TextBody text={content} whitespace={view.whitespace} />
        )}
        {calls.map((call, index) => (
          <span key={index} class="call">
            <Icon name="tools" />
            <code>
              {call.name}({call.arguments})
            </code>
          </span>
        ))}
        {skipped.map((place, index) => (
          <button
            key={index}
            type="button"
            class="skip"
            title={t('Show the branch in the template')}
            onClick={() => {
              onReveal(place);
            }}
          >
            <Icon name="circle-slash" />
            <span>{notRendered(place)}</span>
          </button>
        ))}
      </div>
    </article>
  );
}

function notRendered({ range: { start, end } }: FileRange): string {
  const last = end.character === 0 && end.line > start.line ? end.line : end.line + 1;
  const first = start.line + 1;
  return last > first ? t('Lines {0}–{1} not rendered', first, last) : t('Line {0} not rendered', first);
}

function Part({
  part,
  whitespace,
}: {
  readonly part: MessagePart;
  readonly whitespace: boolean;
}): JSX.Element {
  switch (part.kind) {
    case 'text':
      return <TextBody text={part.text} whitespace={whitespace} />;
    case 'media':
      return (
        <span class="call" title={part.url.slice(0, 2000)}>
          <Icon name="file-media" />
          <span>{part.contentType ?? t('media')}</span>
          <code class="clip">{part.url.slice(0, 300)}</code>
        </span>
      );
    case 'pending':
      return (
        <span class="call">
          <Icon name="circle-slash" />
          <code>{part.purpose}</code>
          <span>{t('is filled in by the program')}</span>
        </span>
      );
  }
}
