import assert from 'node:assert/strict';
import { payloadExtension } from '../../../client/src/workspaceActs/payloadExtension.js';

describe('the file of an exported payload', () => {
  it('ends by what is in it', () => {
    assert.equal(payloadExtension('{"model": "x"}'), 'json');
    assert.equal(payloadExtension('\n[]'), 'json');
    assert.equal(payloadExtension('---\nmodel: x\n---\n'), 'prompt');
    assert.equal(payloadExtension('name: x\n'), 'yaml');
  });
});
