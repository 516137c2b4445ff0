import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'mocha';
import { readData } from '../../../server/src/core/notation/index.js';
import { isDataMap, readPrompt } from '../../../server/src/core/prompt/index.js';
import {
  checksum,
  readRecord,
  writePromptJson,
  writePromptYaml,
  writeRecord,
} from '../../../server/src/core/versioning/index.js';
import { sha256 } from '../../../server/src/node/sha256.js';
import { sharedFolder } from '../../support/shared.js';
import { filesIn, versionStoreFixture } from '../../support/versionStore.js';

const defaults = { newUid: () => 'none', now: () => 'never' };

/** Reads every record of a store and writes it again, with the snapshot that the library wrote beside it. */
function checkStore(store: string): void {
  const files = filesIn(store);
  const records = Object.keys(files).filter((file) => file.startsWith('versions/'));
  assert.ok(records.length > 0);
  for (const file of records) {
    const text = files[file] ?? '';
    const record = readRecord(readData(text, 'json').data);
    assert.ok(record, file);
    assert.equal(writeRecord(record), text);
    const { prompt } = readPrompt(record.prompt, defaults);
    assert.ok(prompt, file);
    assert.equal(checksum(prompt, sha256), record.checksum);
    assert.equal(writePromptYaml(prompt), files[`prompts/${prompt.id}/_versions/${record.version}.yaml`]);
  }
}

describe('versionRecord', () => {
  it('writes records, snapshots and checksums as the library does', () => checkStore(versionStoreFixture));

  const golden = sharedFolder('golden');
  if (golden === undefined) {
    it('writes the golden version store (not here)', () =>
      console.log('      The golden data is not on this machine.'));
  } else {
    it('writes the golden version store byte for byte', () =>
      checkStore(path.join(golden, 'version-store-demo')));
  }

  it('writes a prompt as JSON without a newline at the end', () => {
    const { prompt } = readPrompt(
      { id: 'é', format: 'text', template: { content: 'Hi' }, metadata: { temperature: 1n } },
      defaults,
    );
    assert.ok(prompt);
    const text = writePromptJson({ ...prompt, uid: '', created_at: '', updated_at: '' });
    assert.ok(
      text.startsWith(
        '{\n  "id": "\\u00e9",\n  "version": "1.0.0",\n  "uid": "",\n  "format": "text",\n  "template": {\n',
      ),
      text,
    );
    assert.ok(
      text.includes('\n    "temperature": 1.0,\n') && text.endsWith('\n  "output_schema": null\n}'),
      text,
    );
  });

  for (const text of [
    '[]',
    '{}',
    '{"prompt": {}, "version": 1.0, "created_at": "x"}',
    '{"prompt": 1, "version": "1.0.0", "created_at": "x"}',
  ]) {
    it(`takes ${text} for no record`, () => assert.equal(readRecord(readData(text, 'json').data), undefined));
  }

  it('takes a record without author, changelog, parent and checksum', () => {
    const record = readRecord(
      readData('{"prompt": {"id": "a"}, "version": "1.0.0", "created_at": "2026-01-01T00:00:00"}', 'json')
        .data,
    );
    assert.deepEqual(record, {
      prompt: { id: 'a' },
      version: '1.0.0',
      created_at: '2026-01-01T00:00:00',
      created_by: null,
      changelog: null,
      parent_version: null,
      checksum: null,
    });
    assert.ok(isDataMap(record.prompt));
  });
});
