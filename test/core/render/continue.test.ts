import assert from 'node:assert/strict';
import {
  analyzePrompt,
  createWorkspace,
  readPromptFile,
  renderPrompt,
} from '../../../server/src/core/index.js';
import { renderHere } from '../../support/renderHere.js';

describe('A prompt of Continue', () => {
  it('sends what stands in <system> apart', async () => {
    await checkMessages(
      'name: fix\n---\n<system>\nYou mend code.\n</system>\nMend {{{ input }}}.\n',
      [
        ['system', 'You mend code.'],
        ['user', 'Mend a < b.'],
      ],
      [],
    );
  });

  it('is a text without a role when it has none', async () => {
    await checkMessages('name: fix\n---\nMend {{{ input }}}.', [[undefined, 'Mend a < b.']], []);
  });

  it('sends the system message as it is written, and says so', async () => {
    await checkMessages(
      'name: fix\n---\n<system>For {{{ input }}}</system>Go',
      [
        ['system', 'For {{{ input }}}'],
        ['user', 'Go'],
      ],
      [/sent as it is written/],
    );
  });

  it('loses what stands before it, and says so', async () => {
    await checkMessages(
      'name: fix\n---\nFirst.\n<system>Be kind.</system>\nGo',
      [
        ['system', 'Be kind.'],
        ['user', 'Go'],
      ],
      [/left out/],
    );
  });

  it('knows where each piece is from', async () => {
    const { pieces } = await rendered('name: fix\n---\n<system>Be kind.</system>\nMend {{{ input }}}.');
    assert.deepEqual(pieces, [['"Be kind."'], ['"Mend "', '"{{{ input }}}"', '"."']]);
  });
});

async function checkMessages(
  text: string,
  messages: readonly (readonly [role: string | undefined, content: string])[],
  notes: readonly RegExp[],
): Promise<void> {
  const found = await rendered(text);
  assert.deepEqual(found.messages, messages);
  assert.equal(found.notes.length, notes.length);
  for (const [index, note] of notes.entries()) assert.match(found.notes[index] ?? '', note);
}

async function rendered(text: string): Promise<{
  readonly messages: readonly (readonly [role: string | undefined, content: string])[];
  readonly notes: readonly string[];
  readonly pieces: readonly (readonly string[])[];
}> {
  const file = readPromptFile('file:///w/fix.prompt', text);
  assert.equal(file.dialect, 'continue');
  const analysis = analyzePrompt(file, 0, createWorkspace([file]));
  const rendering = await renderPrompt(analysis, { input: 'a < b' }, renderHere, { provenance: true });
  assert.ok(rendering.kind === 'rendered', JSON.stringify(rendering));
  return {
    messages: rendering.messages.map(({ role, content }) => [role, content] as const),
    notes: rendering.notes,
    pieces: rendering.messages.map(({ pieces = [] }) =>
      pieces.map(({ from }) => JSON.stringify(text.slice(from.span.start, from.span.end))),
    ),
  };
}
