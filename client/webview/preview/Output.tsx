import type { JSX } from 'preact';
import type { Position, RenderAnswer } from '../../../server/src/protocol/index.js';
import { Icon } from '../shared/Icon.js';
import { MessageCard } from './MessageCard.js';
import type { View } from './PreviewBar.js';
import type { GoodRendering } from './shown.js';

interface Props {
  readonly outcome: RenderAnswer['outcome'];
  readonly good: GoodRendering | undefined;
  readonly view: View;
  readonly onCopy: (text: string) => void;
  readonly onReveal: (place: Position) => void;
}

/** The rendered messages; after a failure the error, and below it the last good rendering, dimmed and dated. */
export function Output({ outcome, good, view, onCopy, onReveal }: Props): JSX.Element {
  const cards = good?.messages.map((message, index) => (
    <MessageCard key={index} message={message} view={view} onCopy={onCopy} onReveal={onReveal} />
  ));
  if (outcome.kind === 'rendered') {
    return (
      <section class="out" aria-label="Rendered messages">
        {cards}
      </section>
    );
  }
  const place = outcome.range?.start;
  return (
    <section class="out" aria-label="Rendered messages">
      <div class="notice error" role="alert">
        <Icon name="error" />
        <p>{outcome.message}</p>
        {place && (
          <div class="acts">
            <button
              type="button"
              class="btn second small"
              onClick={() => {
                onReveal(place);
              }}
            >
              Go to Line {place.line + 1}
            </button>
          </div>
        )}
      </div>
      {good && (
        <>
          <p class="stale">Last good rendering, {new Date(good.at).toLocaleTimeString()}</p>
          <div class="old">{cards}</div>
        </>
      )}
    </section>
  );
}
