import type { JSX } from 'preact';
import type { RenderedMessage, TokenCount } from '../../../server/src/protocol/index.js';
import { numberText, t } from '../../l10n/l10n.js';
import { Icon } from '../shared/Icon.js';
import { useRoving } from '../shared/useRoving.js';
import { roleIcon } from './roles.js';

interface Props {
  readonly messages: readonly RenderedMessage[];
  readonly tokens: TokenCount | undefined;
  readonly onOpen: (index: number) => void;
}

/** One row for each message: its role, its first line, its size. Enter shows the whole. */
export function MessageList({ messages, tokens, onOpen }: Props): JSX.Element {
  const roving = useRoving<HTMLOListElement>('li');
  return (
    <ol class="ml" ref={roving}>
      {messages.map(({ role, content }, index) => (
        <li
          key={index}
          class={role ?? ''}
          tabIndex={index === 0 ? 0 : -1}
          onClick={() => {
            onOpen(index);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onOpen(index);
          }}
        >
          <span class="muted num">{index + 1}</span>
          <Icon name={roleIcon(role)} />
          <b>{role ?? t('text')}</b>
          <code class="clip">{content.trimStart().split('\n', 1)[0]}</code>
          <span class="grow" />
          <span class="muted num">{numberText(tokens?.counts[index] ?? content.length)}</span>
        </li>
      ))}
    </ol>
  );
}
