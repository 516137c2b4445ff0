import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { apiReport } from '../../tools/build/apiReport.mjs';

describe('the public surface of the npm library', () => {
  it("is what docs/api/library.api.md says; after a change that is meant run 'node tools/apiReport.mjs'", function () {
    this.timeout(120_000);
    assert.equal(apiReport(), readFileSync('docs/api/library.api.md', 'utf8'));
  });
});
