import type { JSX } from 'preact';
import type { RenderAnswer, TextChange, TokenCount } from '../../../server/src/protocol/index.js';
import { languageTag, t } from '../../l10n/l10n.js';
import { Icon } from '../shared/Icon.js';
import { useNow } from '../shared/useNow.js';
import { age } from './age.js';
import { ErrorNotice } from './ErrorNotice.js';
import { MessageCard } from './MessageCard.js';
import type { Cursor } from './messages.js';
import type { Place } from './place.js';
import { messageSize } from './sizes.js';
import type { GoodRendering } from './shown.js';
import { skippedParts } from './skipped.js';
import type { View } from './view.js';

interface Props {
  readonly outcome: RenderAnswer['outcome'];
  readonly good: GoodRendering | undefined;
  readonly tokens: TokenCount | undefined;
  readonly tools: readonly string[];
  readonly view: View;
  readonly cursor: Cursor | undefined;
  readonly onCopy: (text: string) => void;
  readonly onReveal: (place: Place) => void;
  readonly onFix: (edits: readonly TextChange[]) => void;
}

/** The rendered messages; after a failure the error, and below it the last good rendering, dimmed and dated. */
export function Output(props: Props): JSX.Element {
  const { outcome, good, tokens, tools, view, cursor, onCopy, onReveal, onFix } = props;
  const skipped = good && skippedParts(good.messages, good.notRendered);
  const cards = good?.messages.map((message, index) => (
    <MessageCard
      key={index}
      message={message}
      {...messageSize(message, tokens, index)}
      view={view}
      cursor={cursor}
      skipped={skipped?.[index] ?? []}
      onCopy={onCopy}
      onReveal={onReveal}
    />
  ));
  if (outcome.kind === 'rendered') {
    return (
      <>
        {outcome.notes.map((note) => (
          <Note key={note} text={note} />
        ))}
        {tools.length > 0 && <p class="offered muted">{t('Tools: {0}', tools.join(', '))}</p>}
        {cards}
      </>
    );
  }
  return (
    <>
      <ErrorNotice
        problem={outcome}
        onReveal={(range) => {
          onReveal({ uri: null, range });
        }}
        onFix={onFix}
      />
      {good && (
        <>
          <Stale at={good.at} />
          <div class="old">{cards}</div>
        </>
      )}
    </>
  );
}

/** What the runtime makes of the output that is not as it looks. */
function Note({ text }: { readonly text: string }): JSX.Element {
  return (
    <div class="notice warn" role="status">
      <Icon name="warning" />
      <p>{text}</p>
    </div>
  );
}

function Stale({ at }: { readonly at: number }): JSX.Element {
  const now = useNow(10_000);
  return (
    <p class="stale" title={new Date(at).toLocaleString(languageTag())}>
      {t('Last good rendering, {0}', age(at, now))}
    </p>
  );
}
