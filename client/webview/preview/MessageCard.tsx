import type { JSX } from 'preact';
import type { Position, RenderedMessage } from '../../../server/src/protocol/index.js';
import { Icon, type IconName } from '../shared/Icon.js';
import { IconButton } from '../shared/IconButton.js';
import type { View } from './PreviewBar.js';
import { withVisibleSpace } from './messageText.js';

const glyphs: Readonly<Record<string, IconName>> = {
  system: 'settings-gear',
  user: 'account',
  assistant: 'hubot',
  function: 'tools',
  tool: 'tools',
};

interface Props {
  readonly message: RenderedMessage;
  readonly view: View;
  readonly onCopy: (text: string) => void;
  readonly onReveal: (place: Position) => void;
}

/** One message as the model gets it; a text prompt is one card without a role. */
export function MessageCard({ message, view, onCopy, onReveal }: Props): JSX.Element {
  const { role, name, content, range } = message;
  const title = role ?? 'text';
  const line = range.start.line + 1;
  return (
    <article class={role === null ? 'card' : `card ${role}`} aria-label={`${title} message`}>
      <header>
        <Icon name={glyphs[title] ?? 'symbol-string'} />
        <h2>{title}</h2>
        {name !== null && <span class="muted">{name}</span>}
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
            label={`Go to line ${String(line)}`}
            onClick={() => {
              onReveal(range.start);
            }}
          />
        </span>
        <span class="muted num tk">{content.length.toLocaleString()} characters</span>
      </header>
      <div class={view.wrap ? 'text' : 'text long'} tabIndex={0}>
        {view.whitespace ? withVisibleSpace(content) : content}
      </div>
    </article>
  );
}
