import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findJson } from '../../../server/src/core/schema/findJson.js';

describe('findJson', () => {
  for (const answer of [
    '{"a": [1, "}"]}',
    '  \n{"a": [1, "}"]}\n',
    'Here it is:\n```json\n{"a": [1, "}"]}\n```\nAnything else?',
    '```\n{"a": [1, "}"]}',
    'Sure! {"a": [1, "}"]} is what you want {or not}.',
    'A set {x, y}, then {"a": [1, "}"]}',
    '```python\nprint(1)\n```\n```json\n{"a": [1, "}"]}\n```',
  ]) {
    it(`finds the object in ${JSON.stringify(answer.slice(0, 40))}`, () => {
      assert.deepEqual(findJson(answer), { kind: 'found', value: { a: [1, '}'] } });
    });
  }

  it('finds a list', () => {
    assert.deepEqual(findJson('[1, 2]'), { kind: 'found', value: [1, 2] });
  });

  it('tells where the JSON is broken', () => {
    const broken = 'Look:\n```json\n{"a": tru}\n```';
    const found = findJson(broken);
    assert.ok(found.kind === 'missing');
    assert.ok(found.offset >= broken.indexOf('tru') && found.offset <= broken.indexOf('}'));
  });

  for (const answer of ['', 'No.', '12', '"text"', 'true']) {
    it(`finds nothing in ${JSON.stringify(answer)}`, () => {
      assert.equal(findJson(answer).kind, 'missing');
    });
  }

  it('ends soon whatever the answer is', () => {
    assert.equal(findJson('{['.repeat(20_000)).kind, 'missing');
    assert.equal(findJson('"'.repeat(50_001)).kind, 'missing');
  });
});
