import assert from 'node:assert/strict';
import { shownType } from '../../client/webview/preview/shownType.js';
import type { InputType } from '../../server/src/protocol/index.js';

describe('the control of a value', () => {
  const list: InputType = { kind: 'list', label: 'list', items: { kind: 'any', label: 'any' } };
  const map: InputType = { kind: 'map', label: 'map', fields: [], open: true };
  const flag: InputType = { kind: 'boolean', label: 'boolean' };

  it('is that of its type', () => {
    assert.equal(shownType(list, ['a']), list);
    assert.equal(shownType(map, { a: 1 }), map);
    assert.equal(shownType(flag, false), flag);
    for (const type of [list, map, flag])
      for (const nothing of [undefined, null]) assert.equal(shownType(type, nothing), type);
  });

  it('is a text where the type has no place for the value', () => {
    assert.deepEqual(shownType(list, 'a, b'), { kind: 'any', label: 'list' });
    assert.deepEqual(shownType(map, ['a']), { kind: 'any', label: 'map' });
    assert.deepEqual(shownType(flag, 'gold'), { kind: 'any', label: 'boolean' });
  });
});
