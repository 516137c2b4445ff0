import assert from 'node:assert/strict';
import { analyzePrompt } from '../../../server/src/core/analysis/index.js';
import { readPromptFile, type PromptFile } from '../../../server/src/core/formats/index.js';
import {
  renderPrompt,
  type FilePlace,
  type RenderCall,
  type RenderValues,
} from '../../../server/src/core/render/index.js';
import { createWorkspace } from '../../../server/src/core/workspace/index.js';
import { uriOf } from '../../support/workspaceOf.js';
import { renderHere } from '../../support/renderHere.js';

describe('the pieces of a message', () => {
  it('stand in the file as they are written there', async () => {
    await checkPieces(
      'prompts/a.yaml',
      `id: a
format: chat
chat_template:
  messages:
  - {role: system, content: "Be \\"nice\\"."}
  - role: user
    content: |
      Dear {{name}},
        {{#each xs}}{{this}}{{else}}none{{/each}}
`,
      { name: 'Ann', xs: ['x'] },
      [
        [['Be "nice".', 'Be \\"nice\\".']],
        [
          ['Dear ', 'Dear '],
          ['Ann', '{{name}}'],
          [',\n  ', ',\n        '],
          ['x', '{{this}}'],
          ['\n', '\n'],
        ],
      ],
      ['none'],
    );
  });

  it('stand in the file of the partial', async () => {
    await checkPieces(
      'prompts/a.prompt',
      'Hi. {{>sign who="Ann"}}',
      {},
      [
        [
          ['Hi. ', 'Hi. '],
          ['Yours, ', 'Yours, '],
          ['Ann', '{{who}}'],
        ],
      ],
      [],
      { 'prompts/_sign.prompt': 'Yours, {{who}}' },
    );
  });

  it('follow the messages of dotprompt, and stand for its media', async () => {
    await checkPieces(
      'prompts/a.prompt',
      '{{role "system"}}\nBe nice.\n{{role "user"}}See {{media url=u}} {{x}}!',
      { u: 'http://a]b', x: 'X' },
      [
        [['\nBe nice.\n', '\nBe nice.\n']],
        [
          ['See ', 'See '],
          ['[http://a]b]', '{{media url=u}}'],
          [' ', ' '],
          ['X', '{{x}}'],
          ['!', '!'],
        ],
      ],
      [],
    );
    const { messages } = await rendered(
      'prompts/a.prompt',
      '{{history}}{{x}}',
      { x: 'X' },
      {},
      {
        messages: [{ role: 'user', content: [{ text: 'before' }] }],
      },
    );
    assert.deepEqual(
      messages.map(({ pieces }) => pieces?.length),
      [undefined, 1],
    );
  });
});

/** For each message its pieces: what is printed, and what the file has there. */
async function checkPieces(
  path: string,
  source: string,
  values: RenderValues,
  expected: readonly (readonly (readonly [printed: string, written: string])[])[],
  silent: readonly string[],
  others: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { messages, notRendered = [] } = await rendered(path, source, values, others);
  const found = messages.map(({ content, pieces = [] }) =>
    pieces.map(({ start, end, from }) => [content.slice(start, end), written(from)]),
  );
  assert.deepEqual(found, expected);
  assert.deepEqual(notRendered.map(written), silent);
}

function written({ file, span }: FilePlace): string {
  return file.text.slice(span.start, span.end);
}

async function rendered(
  path: string,
  source: string,
  values: RenderValues,
  others: Readonly<Record<string, string>>,
  call: RenderCall = {},
) {
  const read = (name: string, text: string): PromptFile => readPromptFile(uriOf(name), text);
  const file = read(path, source);
  const workspace = createWorkspace([
    file,
    ...Object.entries(others).map(([name, text]) => read(name, text)),
  ]);
  const analysis = analyzePrompt(file, 0, workspace);
  const rendering = await renderPrompt(analysis, values, renderHere, { ...call, provenance: true });
  assert.ok(rendering.kind === 'rendered', JSON.stringify(rendering));
  return rendering;
}
