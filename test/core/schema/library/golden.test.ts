import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  canonicalJson,
  isDataList,
  isDataMap,
  readData,
  validateWithLibrary,
  type Data,
  type DataMap,
} from '../../../../server/src/core/index.js';
import { sharedFolder } from '../../../support/shared.js';

const golden = sharedFolder('golden');

describe('validation as the Python library was recorded to do it', () => {
  if (!golden) {
    it('has no recordings on this machine', () => assert.equal(golden, undefined));
    return;
  }
  const { data } = readData(readFileSync(path.join(golden, 'schema-validation.json'), 'utf8'), 'json');
  assert(isDataList(data) && data.length > 0);
  for (const entry of data) if (isDataMap(entry)) it(text(entry['name']), () => checkEntry(entry));
});

function checkEntry({ schema, data, result, output, error }: DataMap): void {
  const validation = validateWithLibrary({ schemas: [schema ?? null] }, 's', data ?? null);
  assert(validation);
  assert.equal(validation.ok ? 'ok' : `${validation.of}_invalid`, result);
  if (validation.ok) {
    assert.equal(canonicalJson(validation.value), canonicalJson(output ?? null));
    return;
  }
  const [first] = validation.errors;
  assert(first);
  if (isDataList(error)) {
    assert.equal(first.path, `schemas.0.${text(error[0])}`);
    assert.equal(first.message, wording(error[1]));
    return;
  }
  const lines = text(error).split('\n');
  const [head = '', place, message] = lines;
  if (/\d+ validation errors? for/.test(head)) {
    assert.equal(first.path, place);
    assert.equal(first.message, wording(message));
  } else {
    const reason = head.replace(/^Validation failed for schema 's': /, '');
    assert.equal(first.message.slice(0, reason.length), reason);
  }
}

/** A recorded message without pydantic's remarks on the value. */
function wording(message: Data | undefined): string {
  return text(message)
    .replace(/ \[type=.*$/s, '')
    .trim();
}

function text(data: Data | undefined): string {
  assert(typeof data === 'string');
  return data;
}
