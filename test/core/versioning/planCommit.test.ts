import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readData } from '../../../server/src/core/notation/index.js';
import { readPromptFile } from '../../../server/src/core/formats/index.js';
import { applyEdits } from '../../../server/src/core/text/index.js';
import {
  planCommit,
  readRecord,
  writePromptYaml,
  type CommitPlan,
  type CommitRequest,
} from '../../../server/src/core/versioning/index.js';
import { checksumOfData } from '../../../server/src/core/versioning/checksum.js';
import { sha256 } from '../../../server/src/node/sha256.js';

const now = '2026-11-22T10:00:00.000001';
const uid = '00000000-0000-4000-8000-000000000000';
const means = { newUid: () => uid, now: () => now, sha256 };

type Options = Partial<Pick<CommitRequest, 'bump' | 'changelog' | 'author' | 'stored'>> & {
  readonly path?: string;
  readonly index?: number;
};

function plan(
  text: string,
  { path = 'prompts/greet.yaml', index = 0, ...more }: Options = {},
): ReturnType<typeof planCommit> {
  const file = readPromptFile(`file:///project/${path}`, text);
  const prompt = file.prompts[index];
  assert.ok(prompt, `'${path}' has no prompt ${index}.`);
  return planCommit(
    { file, prompt, bump: 'patch', changelog: 'why', author: 'ann', stored: [], ...more },
    means,
  );
}

/** A plan that is consistent in itself. */
function checkPlan(text: string, options?: Options): CommitPlan {
  const planned = plan(text, options);
  assert.ok(planned.kind === 'commit', planned.kind === 'refused' ? planned.message : '');
  assert.equal(planned.previous, text);
  assert.equal(applyEdits(text, planned.edits), planned.text);
  const record = readRecord(readData(planned.added.record.text, 'json').data);
  assert.ok(record);
  assert.equal(record.version, planned.prompt.version);
  assert.equal(checksumOfData(record.prompt, sha256), record.checksum);
  return planned;
}

function checkRefused(message: RegExp, text: string, options?: Options): void {
  const planned = plan(text, options);
  assert.ok(planned.kind === 'refused', 'The plan should be refused.');
  assert.match(planned.message, message);
  assert.match(planned.message, /\.$/);
}

const greet = `# The greeting.
id: greet          # keep me
version: "1.0.0"   # bumped by the tool
uid: 7c1f4a5e-2f0b-4a60-9d5e-3c8d1f6b2a90
format: text
template:
  content: |
    Hi {{name}},

    welcome!
  variables: [name]   # in flow style
status: active
created_at: 2026-01-01T00:00:00
updated_at: '2026-01-01T00:00:00'
metadata: {tags: [Demo], temperature: 1}
`;

describe('planCommit', () => {
  it('changes nothing but version and updated_at', () => {
    const { text } = checkPlan(greet);
    assert.equal(text, greet.replace('"1.0.0"', '"1.0.1"').replace("'2026-01-01T00:00:00'", `'${now}'`));
  });

  it('copies a YAML file as snapshot and records the whole prompt', () => {
    const { text, added } = checkPlan(greet, { bump: 'minor', stored: ['1.0.0'] });
    assert.deepEqual([added.id, added.version], ['greet', '1.1.0']);
    assert.deepEqual(added.snapshot, { path: 'greet/_versions/1.1.0.yaml', text });
    assert.equal(added.record.path, 'greet_1.1.0.json');
    const record = readRecord(readData(added.record.text, 'json').data);
    assert.deepEqual(
      { ...record, prompt: undefined, checksum: undefined },
      {
        version: '1.1.0',
        created_at: now,
        created_by: 'ann',
        changelog: 'why',
        parent_version: '1.0.0',
        prompt: undefined,
        checksum: undefined,
      },
    );
  });

  it('adds uid and times where the file has none, so that they stay', () => {
    const { text, prompt } = checkPlan('id: greet\nformat: text\ntemplate:\n  content: Hi\n');
    assert.deepEqual(
      [prompt.uid, prompt.version, prompt.created_at, prompt.updated_at],
      [uid, '1.0.1', now, now],
    );
    const again = checkPlan(text, { bump: 'major' });
    assert.deepEqual([again.prompt.uid, again.prompt.version, again.prompt.created_at], [uid, '2.0.0', now]);
  });

  it('commits the first version as it is', () => {
    const { text, prompt, added } = checkPlan(greet, { bump: 'first' });
    assert.equal(text, greet);
    assert.equal(prompt.version, '1.0.0');
    assert.match(added.record.text, /"parent_version": null/);
  });

  for (const [stored, bump, parent] of [
    [[], 'patch', null],
    [['1.0.0', '0.9.0'], 'patch', '1.0.0'],
    [['1.0.0', '2.0.0'], 'minor', '1.0.0'],
    [['1.10.0', '1.9.0', '1.0.0'], 'major', '1.10.0'],
  ] as const) {
    it(`takes ${String(parent)} of [${stored.join(', ')}] as parent of a ${bump} version`, () => {
      const { added } = checkPlan(greet, { stored, bump });
      assert.equal(readRecord(readData(added.record.text, 'json').data)?.parent_version, parent);
    });
  }

  it('leaves author and changelog empty when there are none', () => {
    const { added } = checkPlan(greet, { author: null, changelog: '  \n' });
    assert.match(added.record.text, /"created_by": null,\n {2}"changelog": null,/);
  });

  it('edits a prompt of a collection and snapshots it as the library would', () => {
    const collection = `version: "1.0.0"
prompts:
  - {id: other, format: text, template: {content: "Hi"}}
  # the second
  - id: greet
    version: 1.2.3
    format: text
    template: {content: "Hello {{name}}", variables: [name]}
`;
    const { text, prompt, added } = checkPlan(collection, { path: 'prompts/all.yaml', index: 1 });
    assert.ok(text.startsWith(collection.slice(0, collection.indexOf('version: 1.2.3'))), text);
    assert.equal(added.snapshot.path, 'greet/_versions/1.2.4.yaml');
    assert.equal(added.snapshot.text, writePromptYaml(prompt));
  });

  it('edits a prompt of a JSON file and snapshots it as the library would', () => {
    const json = '{\r\n  "id": "greet",\r\n  "format": "text",\r\n  "template": { "content": "Hi" }\r\n}\r\n';
    const { text, prompt, added } = checkPlan(json, { path: 'prompts/greet.json' });
    assert.ok(!/[^\r]\n/.test(text), 'It keeps its line breaks.');
    assert.equal(added.snapshot.text, writePromptYaml(prompt));
  });

  it('keeps CRLF in file and snapshot', () => {
    const { text, added } = checkPlan(greet.replaceAll('\n', '\r\n'));
    assert.ok(!/[^\r]\n/.test(text), text);
    assert.equal(added.snapshot.text, text);
  });

  it('refuses a version that is stored', () => {
    checkRefused(/'1\.0\.1' of 'greet' is already stored/, greet, { stored: ['1.0.0', '1.0.1'] });
    checkRefused(/'1\.0\.0' of 'greet' is already stored/, greet, { bump: 'first', stored: ['1.0.0'] });
    checkRefused(/has stored versions already/, greet, { bump: 'first', stored: ['0.9.0'] });
  });

  const broken: readonly (readonly [string, string, RegExp])[] = [
    ['a template with an error', greet.replace('{{name}}', '{{#if name}}'), /has an error/],
    ['a shape that the library refuses', greet.replace('format: text', 'format: chat'), /has an error/],
    ['a value that the library refuses', greet.replace('temperature: 1', 'temperature: 3'), /has an error/],
    ['broken YAML', greet.replace('tags: [Demo]', 'tags: [Demo'), /has an error/],
    ['a version that is none', greet.replace('"1.0.0"', '1.0'), /has an error/],
    ['a version in other digits', greet.replace('1.0.0', '١.٠.٠'), /version|error/],
    ['an id that leaves the folder', greet.replace('id: greet', "id: '../evil'"), /[Ii]d/],
    ['an id of a device', greet.replace('id: greet', 'id: CON'), /[Ii]d/],
    ['an id that is too long', greet.replace('id: greet', `id: ${'x'.repeat(201)}`), /id/],
  ];
  for (const [about, text, message] of broken) {
    it(`refuses ${about}`, () => checkRefused(message, text));
  }

  it('refuses only for faults of the prompt itself', () => {
    const collection = `prompts:
- {id: a, format: text, template: {content: "Hi"}}
- {id: b, format: chat, template: {content: "{{#if"}}
`;
    checkPlan(collection, { path: 'prompts/all.yaml', index: 0 });
    checkRefused(/has an error/, collection, { path: 'prompts/all.yaml', index: 1 });
  });

  it('refuses a version that stands elsewhere in the file', () => {
    checkRefused(/cannot be written/, `input_schema: &v 1.0.0\n${greet.replace('"1.0.0"', '*v')}`);
  });
});
