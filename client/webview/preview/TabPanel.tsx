import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Comparison } from './Comparison.js';
import { MessageList } from './MessageList.js';
import type { FromPreview } from './messages.js';
import { Output } from './Output.js';
import { Payload } from './Payload.js';
import { RunCard } from './RunCard.js';
import type { ShownPrompt } from './shown.js';
import type { View } from './view.js';

interface Props {
  readonly shown: ShownPrompt;
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly send: (message: FromPreview) => void;
}

/** What the chosen tab shows. */
export function TabPanel({ shown, view, onView, send }: Props): JSX.Element {
  const panel = useRef<HTMLElement>(null);
  const wanted = useRef<number>();
  useEffect(() => {
    if (view.tab !== 'rendered' || wanted.current === undefined) return;
    const card = panel.current?.querySelectorAll<HTMLElement>('.card')[wanted.current];
    wanted.current = undefined;
    card?.scrollIntoView({ block: 'nearest' });
    card?.focus();
  }, [view.tab]);
  return (
    <section class="out" id="output" role="tabpanel" aria-labelledby={`tab-${view.tab}`} ref={panel}>
      {content()}
    </section>
  );

  function content(): JSX.Element {
    const { answer, good, tokens, compared, payload } = shown;
    const messages = good?.messages ?? [];
    if (view.tab === 'diff' && answer.outcome.kind === 'rendered') {
      return (
        <Comparison
          messages={messages}
          compared={compared}
          onVersion={(version) => {
            onView({ ...view, version });
          }}
          onOpen={(version) => {
            send({ kind: 'openDiff', version });
          }}
        />
      );
    }
    if (view.tab === 'payload' && answer.outcome.kind === 'rendered') {
      return (
        <Payload
          payload={payload}
          onTarget={(target) => {
            onView({ ...view, target });
          }}
          onCopy={(text) => {
            send({ kind: 'copy', text });
          }}
        />
      );
    }
    if (view.tab === 'messages' && answer.outcome.kind === 'rendered') {
      return (
        <MessageList
          messages={messages}
          tokens={tokens}
          onOpen={(index) => {
            wanted.current = index;
            onView({ ...view, tab: 'rendered' });
          }}
        />
      );
    }
    return (
      <>
        <Output
          outcome={answer.outcome}
          good={good}
          tokens={tokens}
          tools={answer.tools}
          view={view}
          cursor={shown.cursor}
          onCopy={(text) => {
            send({ kind: 'copy', text });
          }}
          onReveal={({ uri, range }) => {
            send({ kind: 'reveal', uri, range });
          }}
          onFix={(edits) => {
            send({ kind: 'fix', edits });
          }}
        />
        {shown.run && (
          <RunCard
            run={shown.run}
            whitespace={view.whitespace}
            onStop={() => {
              send({ kind: 'stopRun' });
            }}
            onClose={() => {
              send({ kind: 'closeRun' });
            }}
            onCopy={(text) => {
              send({ kind: 'copy', text });
            }}
          />
        )}
      </>
    );
  }
}
