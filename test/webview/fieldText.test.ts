import assert from 'node:assert/strict';
import { fieldText, readField } from '../../client/webview/preview/fieldText.js';
import type { InputType } from '../../server/src/protocol/index.js';

type Case = readonly [type: InputType['kind'], text: string, expected: unknown];

const values: readonly Case[] = [
  ['string', '12', '12'],
  ['enum', 'warm', 'warm'],
  ['integer', '12', 12],
  ['integer', '-3', -3],
  ['number', '1.5', 1.5],
  ['boolean', 'true', true],
  ['boolean', 'false', false],
  ['list', '["a", 1]', ['a', 1]],
  ['map', '{"a": 1}', { a: 1 }],
  ['any', 'plain', 'plain'],
  ['any', '12', '12'],
  ['any', '["a"]', ['a']],
];

const problems: readonly (readonly [type: InputType['kind'], text: string])[] = [
  ['integer', '1.5'],
  ['integer', 'x'],
  ['number', ' '],
  ['number', '1,5'],
  ['list', '{"a": 1}'],
  ['list', '['],
  ['map', '[1]'],
];

describe('the preview form', () => {
  for (const [type, text, expected] of values) {
    it(`reads ‘${text}’ as ${type}`, () => {
      assert.deepEqual(readField(type, text), { kind: 'value', value: expected });
    });
  }

  for (const [type, text] of problems) {
    it(`says at the field that ‘${text}’ is no ${type}`, () => {
      assert.equal(readField(type, text).kind, 'problem');
    });
  }

  it('takes an empty field as no value', () => {
    assert.deepEqual(readField('integer', ''), { kind: 'unset' });
  });

  it('shows what it reads', () => {
    for (const value of ['text', ['a', 1], { a: 'b' }]) {
      assert.deepEqual(readField('any', fieldText(value)), { kind: 'value', value });
    }
    assert.equal(fieldText(['a', 1]), '["a",1]');
    assert.equal(fieldText(null), '');
  });
});
