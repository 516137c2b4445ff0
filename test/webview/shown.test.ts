import assert from 'node:assert/strict';
import { textOf, withVisibleSpace } from '../../client/webview/preview/messageText.js';
import type { ToPreview } from '../../client/webview/preview/messages.js';
import { remember, type Shown } from '../../client/webview/preview/shown.js';
import type { RenderAnswer } from '../../server/src/protocol/index.js';

const nothing: Shown = { kind: 'empty', message: '' };
const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

describe('the preview page', () => {
  it('keeps the last good rendering when the next one fails', () => {
    const good = remember(nothing, show('a.yaml', rendered('Hello')), 1000);
    const failed = remember(good, show('a.yaml', failure), 2000);
    assert.equal(failed.kind === 'prompt' && failed.good?.messages[0]?.content, 'Hello');
    assert.equal(failed.kind === 'prompt' && failed.good?.at, 1000);
  });

  it('does not show the rendering of another prompt below an error', () => {
    const good = remember(nothing, show('a.yaml', rendered('Hello')), 1000);
    const failed = remember(good, show('b.yaml', failure), 2000);
    assert.equal(failed.kind === 'prompt' && failed.good, undefined);
  });

  it('does not undo what was typed while an answer was on its way', () => {
    const good = remember(nothing, show('a.yaml', rendered('Hello'), 1), 1000);
    assert.ok(good.kind === 'prompt');
    const typed = { ...good, values: { edit: 3 }, edit: 3 };
    const late = remember(typed, show('a.yaml', rendered('Hello'), 2), 2000);
    assert.deepEqual(late.kind === 'prompt' && late.values, { edit: 3 });
    const newest = remember(typed, show('a.yaml', rendered('Hello'), 3), 2000);
    assert.deepEqual(newest.kind === 'prompt' && newest.values, { edit: 3 });
  });

  it('copies a chat with its roles and a text as it is', () => {
    const message = { content: 'Hi' };
    assert.equal(
      textOf([
        { ...message, role: 'system' },
        { ...message, role: 'user' },
      ]),
      'system: Hi\n\nuser: Hi',
    );
    assert.equal(textOf([{ ...message, role: null }]), 'Hi');
  });

  it('makes white space visible', () => {
    assert.equal(withVisibleSpace('a b\n\tc'), 'a·b↵\n→\tc');
  });
});

const failure: RenderAnswer['outcome'] = {
  kind: 'failed',
  message: 'Broken.',
  next: null,
  range,
  excerpt: [],
  fix: null,
};

function rendered(content: string): RenderAnswer['outcome'] {
  return {
    kind: 'rendered',
    messages: [{ role: null, content, name: null, range, calls: [], parts: null, history: false }],
    durationMs: 1,
    notes: [],
  };
}

function show(uri: string, outcome: RenderAnswer['outcome'], edit = 0): ToPreview {
  return {
    kind: 'show',
    values: { edit },
    edit,
    sets: { names: [], chosen: null, edited: false },
    run: null,
    cursor: null,
    state: { uri, index: 0, id: uri, locked: false },
    answer: {
      id: uri,
      version: '1.0.0',
      status: 'active',
      format: 'text',
      family: 'Prompt Manager',
      tools: [],
      problems: [],
      sources: [],
      sets: [],
      setsUri: '',
      changed: null,
      model: null,
      inputs: [],
      outcome,
    },
  };
}
