import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { rulesDocument } from '../support/rulesDocument.js';

describe('docs/RULES.md', () => {
  it("is what 'node tools/writeRules.mjs' makes of the rules", () => {
    assert.equal(readFileSync('docs/RULES.md', 'utf8'), rulesDocument());
  });
});
