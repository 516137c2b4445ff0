import assert from 'node:assert/strict';
import { versionOfUri, versionUri } from '../../../client/src/history/versionUri.js';

const key = { uri: 'file:///w/prompts/a%20b.yaml', index: 3, version: '1.0.0' };

describe('the address of a stored version', () => {
  it('leads back to the version', () => assert.deepEqual(versionOfUri(versionUri('a', key).query), key));

  it('is named by prompt and version, with no folder in it', () =>
    assert.equal(versionUri('../evil\\id', key).path, '/.._evil_id 1.0.0'));

  it('names nothing when it was made up', () => {
    for (const query of ['', 'x', 'null', '[]', '{"uri":"a"}', '{"uri":"a","index":0}']) {
      assert.equal(versionOfUri(query), undefined);
    }
  });
});
