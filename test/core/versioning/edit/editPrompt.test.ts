import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { dumpPrompt, readPrompt, type Data, type Prompt } from '../../../../server/src/core/index.js';
import { readPromptFile } from '../../../../server/src/core/formats/index.js';
import { editPrompt } from '../../../../server/src/core/versioning/edit/editPrompt.js';

const neutral = { newUid: () => '', now: () => '' };

const head = `uid: 7c1f4a5e-2f0b-4a60-9d5e-3c8d1f6b2a90
created_at: '2026-01-01T00:00:00'
updated_at: '2026-01-01T00:00:00'
`;

function promptIn(uri: string, text: string, index = 0): Prompt {
  const { prompts } = readPromptFile(uri, text, { choice: { format: 'prompt-manager' } });
  const { prompt, problems } = readPrompt(prompts[index]?.data ?? {}, neutral);
  assert.ok(prompt, problems?.join());
  return prompt;
}

/** Sets values of the prompt's data and compares the text; what is not touched stays byte for byte. */
function checkEdit(
  text: string,
  change: (data: Record<string, Data>) => Data,
  expected: string | undefined,
): void {
  const uri = text.startsWith('{') ? 'file:///prompts/a.json' : 'file:///prompts/a.yaml';
  const data = change({ ...dumpPrompt(promptIn(uri, text)) });
  const { prompt, problems } = readPrompt(data as Parameters<typeof readPrompt>[0], neutral);
  assert.ok(prompt, problems?.join());
  assert.equal(editPrompt({ uri, text, index: 0 }, prompt), expected);
}

describe('editPrompt', () => {
  const chat = `# top
id: a
version: 1.0.0
${head}format: chat
chat_template:
  messages:
  # first
  - role: system
    content: >-  # folded
      Be kind
      and brief.
  - {role: user, content: "Hi {{name}}"}
  variables: [name]
metadata:
  tags:
    - one  # kept
  temperature: 0.5 # warm
`;

  it('touches only what differs', () => {
    checkEdit(
      chat,
      (data) => ({ ...data, version: '1.1.0', status: 'active' }),
      chat.replace('1.0.0', '1.1.0').replace('metadata:', 'status: active\nmetadata:'),
    );
    checkEdit(
      chat,
      ({ metadata, ...data }) => ({
        ...data,
        metadata: { ...(metadata as object), temperature: 1, author: 'Ann' },
      }),
      chat.replace('0.5 # warm', '1.0 # warm').replace('metadata:\n', 'metadata:\n  author: Ann\n'),
    );
  });

  it('writes lists and maps that it has to change as a whole', () => {
    checkEdit(
      chat,
      ({ metadata, ...data }) => ({ ...data, metadata: { ...(metadata as object), tags: ['one', 'two'] } }),
      chat.replace('  tags:\n    - one  # kept\n', '  tags:\n  - one\n  - two  # kept\n'),
    );
  });

  it('edits JSON as JSON', () => {
    const text = JSON.stringify(
      { ...dumpPrompt(promptIn('file:///prompts/a.yaml', chat)), metadata: {} },
      undefined,
      2,
    );
    checkEdit(
      text,
      (data) => ({ ...data, status: 'active', input_schema: 'in' }),
      text.replace('"draft"', '"active"').replace('"input_schema": null', '"input_schema": "in"'),
    );
  });

  it('says every prompt, or nothing, and then again the first', () => {
    const words = fc.constantFrom(
      'x',
      'Hello {{name}}!',
      'a: b',
      '# c',
      "it's",
      'two\nlines',
      ' y\n',
      '"q"',
      'caf\u00e9',
      '- z',
      '1.0',
      'yes',
    );
    const change = fc.record({
      content: words,
      author: fc.option(words),
      tags: fc.array(words, { maxLength: 3 }),
      status: fc.constantFrom('draft', 'active'),
      custom: fc.dictionary(
        fc.constantFrom('k', 'two words', '1', 'true'),
        fc.oneof(words, fc.constant(null), fc.boolean()),
        { noNullPrototype: true },
      ),
    });
    const bases = [
      `id: a\nversion: 1.0.0\n${head}format: text\ntemplate:\n  content: |\n    Hi\n    there\nmetadata: {author: x}\n`,
      `id: a\nversion: 1.0.0\n${head}format: text\ntemplate: {content: 'Hi'}\n`,
    ];
    fc.assert(
      fc.property(fc.constantFrom(...bases), change, (text, { content, author, tags, status, custom }) => {
        const uri = 'file:///prompts/a.yaml';
        const before = promptIn(uri, text);
        const { metadata, ...data } = dumpPrompt(before);
        const { prompt } = readPrompt(
          {
            ...data,
            status,
            template: { content, variables: [], partials: {}, helpers: {} },
            metadata: { ...(metadata as object), author, tags, custom },
          },
          neutral,
        );
        if (!prompt) return;
        const edited = editPrompt({ uri, text, index: 0 }, prompt);
        if (edited === undefined) return;
        assert.deepEqual(promptIn(uri, edited), prompt);
        const back = editPrompt({ uri, text: edited, index: 0 }, before);
        if (back !== undefined) assert.deepEqual(promptIn(uri, back), before);
      }),
      { numRuns: 60 },
    );
  });
});
