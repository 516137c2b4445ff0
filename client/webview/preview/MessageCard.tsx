import type { JSX } from 'preact';
import type { FileRange, MessagePart, RenderedMessage } from '../../../server/src/protocol/index.js';
import { Icon } from '../shared/Icon.js';
import { IconButton } from '../shared/IconButton.js';
import { TextBody } from './TextBody.js';
import { TracedText } from './TracedText.js';
import type { Cursor } from './pieces.js';
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
  const { role, name, content, range, calls, parts, history, pieces } = message;
  const title = role ?? 'text';
  const line = `Go to line ${String(range.start.line + 1)}`;
  return (
    <article
      class={`card ${role ?? ''}`}
      tabIndex={0}
      aria-label={`${title} message, ${size}`}
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
        {history && <span class="chip">history</span>}
        <span class="grow" />
        <span class="tools">
          <IconButton
            icon="copy"
            label="Copy message"
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
            title="Show the branch in the template"
            onClick={() => {
              onReveal(place);
            }}
          >
            <Icon name="circle-slash" />
            <span>{linesOf(place)} not rendered</span>
          </button>
        ))}
      </div>
    </article>
  );
}

function linesOf({ range: { start, end } }: FileRange): string {
  const last = end.character === 0 && end.line > start.line ? end.line : end.line + 1;
  const first = start.line + 1;
  return last > first ? `Lines ${String(first)}–${String(last)}` : `Line ${String(first)}`;
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
          <span>{part.contentType ?? 'media'}</span>
          <code class="clip">{part.url.slice(0, 300)}</code>
        </span>
      );
    case 'pending':
      return (
        <span class="call">
          <Icon name="circle-slash" />
          <code>{part.purpose}</code>
          <span>is filled in by the program</span>
        </span>
      );
  }
}
