import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../l10n/l10n.js';
import type { Host } from '../shared/host.js';
import { dispatchAct } from './actEvents.js';
import { InputForm } from './form/InputForm.js';
import type { FromPreview, PreviewAct, ToPreview } from './messages.js';
import { textOf } from './messageText.js';
import { PreviewBar } from './PreviewBar.js';
import { PreviewFooter } from './PreviewFooter.js';
import { PreviewHeader } from './PreviewHeader.js';
import { remember, type Shown, type ShownPrompt } from './shown.js';
import { TabPanel } from './TabPanel.js';
import { readView, type View } from './view.js';

interface Props {
  readonly host: Host<ToPreview, FromPreview>;
}

/** The preview page: what the model gets, beside the form that feeds it. */
export function Preview({ host }: Props): JSX.Element {
  const [shown, setShown] = useState<Shown>({ kind: 'empty', message: t('Rendering the prompt…') });
  const [view, setView] = useState<View>(() => readView(host.kept()));
  const act = useRef<(act: PreviewAct) => void>();
  act.current = (key) => {
    const next = viewAfter(key, view);
    if (next) setView(next);
    else dispatchAct(key);
  };

  useLayoutEffect(() => {
    host.receive((message) => {
      if (message.kind === 'act') act.current?.(message.act);
      else setShown((before) => remember(before, message, Date.now()));
    });
  }, [host]);

  const state = shown.kind === 'prompt' ? shown.state : undefined;
  useEffect(() => {
    if (state) host.keep({ ...state, view });
  }, [state, view]);
  useEffect(() => {
    const { tab, version, target } = view;
    host.send({ kind: 'view', tab, version, target });
  }, [view.tab, view.version, view.target]);

  if (shown.kind === 'empty') return <p class="empty muted">{shown.message}</p>;
  return <Page host={host} shown={shown} view={view} onShown={setShown} onView={setView} />;
}

interface PageProps extends Props {
  readonly shown: ShownPrompt;
  readonly view: View;
  readonly onShown: (shown: Shown) => void;
  readonly onView: (view: View) => void;
}

function Page({ host, shown, view, onShown, onView }: PageProps): JSX.Element {
  const { answer, state, good, tokens } = shown;
  return (
    <main class="preview" aria-label={t('Preview of {0}', answer.id)} aria-busy={shown.busy}>
      {shown.busy && <div class="progress" role="progressbar" aria-label={t('Rendering')} />}
      <PreviewHeader answer={answer} good={good} tokens={tokens} />
      <PreviewBar
        id={answer.id}
        messages={good?.messages.length ?? 0}
        view={view}
        locked={state.locked}
        onView={onView}
        onLock={(locked) => {
          host.send({ kind: 'lock', locked });
        }}
        onCopy={() => {
          host.send({ kind: 'copy', text: textOf(good?.messages ?? []) });
        }}
        onRun={() => {
          host.send({ kind: 'run' });
          onView({ ...view, tab: 'rendered' });
        }}
      />
      <div class={view.inputs ? 'pv-body' : 'pv-body alone'}>
        <TabPanel
          shown={shown}
          view={view}
          onView={onView}
          send={(message) => {
            host.send(message);
          }}
        />
        {view.inputs && (
          <InputForm
            fields={answer.inputs}
            values={shown.values}
            problems={answer.problems}
            sets={shown.sets}
            json={view.json}
            onChange={(values) => {
              const edit = shown.edit + 1;
              onShown({ ...shown, values, edit });
              host.send({ kind: 'values', values, edit });
            }}
            onSet={(act, name) => {
              host.send({ kind: 'set', act, name });
            }}
          />
        )}
      </div>
      <PreviewFooter answer={answer} tokens={tokens} locked={state.locked} />
    </main>
  );
}

/** The view after a key that changes it; undefined for the keys of the form. */
function viewAfter(act: PreviewAct, view: View): View | undefined {
  switch (act) {
    case 'inputs':
      return { ...view, inputs: !view.inputs };
    case 'wrap':
      return { ...view, wrap: !view.wrap };
    case 'whitespace':
      return { ...view, whitespace: !view.whitespace };
    case 'json':
      return { ...view, inputs: true, json: !view.json };
    case 'addItem':
    case 'removeItem':
    case 'hover':
      return undefined;
  }
}
