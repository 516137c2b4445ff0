import type { JSX } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Host } from '../shared/host.js';
import { InputForm } from './InputForm.js';
import { Output } from './Output.js';
import { PreviewBar, type View } from './PreviewBar.js';
import { PreviewFooter } from './PreviewFooter.js';
import { PreviewHeader } from './PreviewHeader.js';
import { textOf } from './messageText.js';
import type { FromPreview, ToPreview } from './messages.js';
import { remember, type Shown } from './shown.js';

interface Props {
  readonly host: Host<ToPreview, FromPreview>;
}

/** The preview page: what the model gets, beside the form that feeds it. */
export function Preview({ host }: Props): JSX.Element {
  const [shown, setShown] = useState<Shown>({ kind: 'empty', message: 'Open a prompt to see it here.' });
  const [view, setView] = useState<View>({ wrap: true, whitespace: false, inputs: true });

  useLayoutEffect(() => {
    host.receive((message) => {
      if (message.kind === 'show') host.keep(message.state);
      setShown((before) => remember(before, message, Date.now()));
    });
  }, [host]);

  if (shown.kind === 'empty') return <p class="empty muted">{shown.message}</p>;
  const { answer, values, locked, good } = shown;
  const setValues = (changed: Readonly<Record<string, unknown>>): void => {
    setShown({ ...shown, values: changed });
    host.send({ kind: 'values', values: changed });
  };
  return (
    <main class="preview" aria-label={`Preview of ${answer.id}`}>
      <PreviewHeader answer={answer} />
      <PreviewBar
        id={answer.id}
        view={view}
        locked={locked}
        onView={setView}
        onLock={(lock) => {
          host.send({ kind: 'lock', locked: lock });
        }}
        onCopy={() => {
          host.send({ kind: 'copy', text: textOf(good?.messages ?? []) });
        }}
      />
      <div class={view.inputs ? 'pv-body' : 'pv-body alone'}>
        <Output
          outcome={answer.outcome}
          good={good}
          view={view}
          onCopy={(text) => {
            host.send({ kind: 'copy', text });
          }}
          onReveal={({ line, character }) => {
            host.send({ kind: 'reveal', line, character });
          }}
        />
        {view.inputs && <InputForm fields={answer.inputs} values={values} onChange={setValues} />}
      </div>
      <PreviewFooter outcome={answer.outcome} locked={locked} />
    </main>
  );
}
