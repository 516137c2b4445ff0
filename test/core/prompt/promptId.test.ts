import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { unsafeId } from '../../../server/src/core/prompt/index.js';

describe('unsafeId', () => {
  for (const id of [
    'greet',
    'code_review',
    'team.greet-2',
    'grüße',
    '日本語',
    '😀',
    'console',
    'a b',
    'v1.0.0',
    'x'.repeat(200),
  ]) {
    it(`accepts ${id.slice(0, 20)}`, () => assert.equal(unsafeId(id), undefined));
  }

  const unsafe: readonly (readonly [string, RegExp])[] = [
    ['', /blank/],
    ['  ', /blank/],
    ['a/b', /separator/],
    ['a\\b', /separator/],
    ['../evil', /separator/],
    ['..', /'\.\.'/],
    ['.', /dot/],
    ['a.', /dot/],
    ['a ', /blank/],
    ['a\nb', /control/],
    ['a\0', /control/],
    ['\ud800', /control/],
    ['CON', /reserves/],
    ['nul.yaml', /reserves/],
    ['Com1', /reserves/],
    ['a:b', /Windows/],
    ['x'.repeat(201), /200 bytes/],
    ['日'.repeat(67), /200 bytes/],
  ];
  for (const [id, reason] of unsafe) {
    it(`refuses ${JSON.stringify(id.slice(0, 20))}`, () => assert.match(unsafeId(id) ?? 'accepted', reason));
  }
});
