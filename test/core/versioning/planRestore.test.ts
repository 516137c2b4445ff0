import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readPromptFile } from '../../../server/src/core/formats/index.js';
import { applyEdits } from '../../../server/src/core/text/index.js';
import { readPrompt, type Prompt } from '../../../server/src/core/prompt/index.js';
import {
  changedSince,
  planRestore,
  writePromptJson,
  type RestoreRequest,
} from '../../../server/src/core/versioning/index.js';
import { sha256 } from '../../../server/src/node/sha256.js';

const means = { newUid: () => 'x', now: () => '2026-11-23T10:00:00.000001', sha256 };

const old = `# The old one.
id: a
version: 1.0.0
uid: 7c1f4a5e-2f0b-4a60-9d5e-3c8d1f6b2a90
format: text
template: {content: "Hi {{name}}"}   # in flow style
created_at: '2026-01-01T00:00:00'
updated_at: '2026-01-01T00:00:00'
`;
const current = old
  .replace('# The old one.', '# The new one.')
  .replace('1.0.0', '1.1.0')
  .replace('Hi {{name}}', 'Hello');

function promptOf(text: string): Prompt {
  const { prompt } = readPrompt(readPromptFile('file:///prompts/a.yaml', text).prompts[0]?.data ?? {}, means);
  assert.ok(prompt);
  return prompt;
}

function plan(
  more: Partial<RestoreRequest> = {},
  { path = 'prompts/a.yaml', text = current } = {},
): ReturnType<typeof planRestore> {
  const file = readPromptFile(`file:///${path}`, text);
  const [prompt] = file.prompts;
  assert.ok(prompt);
  return planRestore(
    {
      file,
      prompt,
      version: '1.0.0',
      restored: promptOf(old),
      text: { text: old, notation: 'yaml' },
      bump: 'auto',
      changelog: '',
      author: 'Ann',
      stored: ['1.0.0', '1.1.0'],
      ...more,
    },
    means,
  );
}

describe('planRestore', () => {
  it('brings back the old text, comments included, as a new version', () => {
    const planned = plan();
    assert.ok(planned.kind === 'commit', planned.kind === 'refused' ? planned.message : '');
    assert.equal(
      planned.text,
      old.replace('1.0.0', '2.0.0').replace(/(updated_at: ').*'/, "$12026-11-23T10:00:00.000001'"),
    );
    assert.equal(applyEdits(current, planned.edits), planned.text);
    assert.equal(planned.added.snapshot.text, planned.text);
    assert.match(
      planned.added.record.text,
      /"changelog": "Restores version 1\.0\.0\.",\n {2}"parent_version": "1\.1\.0"/,
    );
    assert.equal(changedSince(planned.prompt, promptOf(old)), false);
  });

  it('raises what it is told to, beyond the newest that is stored', () => {
    const planned = plan({ bump: 'patch', stored: ['1.0.0', '1.4.0'], changelog: 'Back.' });
    assert.ok(planned.kind === 'commit');
    assert.equal(planned.prompt.version, '1.4.1');
    assert.match(planned.added.record.text, /"changelog": "Back\."/);
  });

  it('writes JSON into a JSON file, and mends a file that is broken', () => {
    const json = plan({}, { path: 'prompts/a.json', text: writePromptJson(promptOf(current)) });
    assert.ok(json.kind === 'commit', json.kind === 'refused' ? json.message : '');
    assert.ok(json.text.startsWith('{\n  "id": "a",\n  "version": "2.0.0"'));
    const broken = plan({}, { text: current.replace('format: text', 'format: 7') });
    assert.ok(broken.kind === 'commit', broken.kind === 'refused' ? broken.message : '');
    assert.equal(broken.prompt.version, '1.1.1');
  });

  it('refuses what is there already, another prompt, and a collection', () => {
    const refusals = [
      [plan({}, { text: old }), /says the same as version '1\.0\.0' already\.$/],
      [plan({ restored: { ...promptOf(old), id: 'b' } }), /is one of 'b', not of 'a'\.$/],
      [
        plan({}, { path: 'x.yaml', text: 'prompts:\n- {id: a, format: text, template: {content: hi}}\n' }),
        /in a file of its own/,
      ],
    ] as const;
    for (const [planned, message] of refusals) {
      assert.ok(planned.kind === 'refused');
      assert.match(planned.message, message);
    }
  });
});
