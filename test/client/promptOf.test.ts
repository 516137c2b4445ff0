import assert from 'node:assert/strict';
import { promptOf, versionOf } from '../../client/src/promptOf.js';
import { promptRows } from '../../client/src/prompts/model.js';
import { promptSummary } from '../support/promptSummary.js';

const uri = 'file:///w/all.yaml';
const first = promptSummary({ uri, index: 0, id: 'first', versions: ['1.0.0'] });
const second = promptSummary({ uri, index: 1, id: 'second' });
const prompts = [first, second];
const [row] = promptRows([first], { placeOf: () => ({ folder: '.', path: 'all.yaml' }) });

describe('the prompt that an argument of a command means', () => {
  it('is that of a row of the tree', () => assert.equal(promptOf(row, prompts, undefined), first));

  it('is that of a key', () => assert.equal(promptOf({ uri, index: 1 }, prompts, undefined), second));

  it('is the listed one, though the argument has an older summary', () =>
    assert.equal(promptOf({ ...second, version: '0.1.0' }, prompts, undefined), second));

  it('is the first one of a file', () => assert.equal(promptOf(uri, prompts, undefined), first));

  it('is the active one of a file', () => assert.equal(promptOf(uri, prompts, second), second));

  it('is none for anything else', () => {
    for (const other of [undefined, null, 1, 'file:///w/none.yaml', {}, { uri }, { uri, index: 9 }, []]) {
      assert.equal(promptOf(other, prompts, first), undefined);
    }
  });
});

describe('the version that an argument of a command means', () => {
  it('is that of a row below Versions', () => {
    const version = row
      ?.children()
      .find(({ label }) => label === 'Versions')
      ?.children()[0];
    assert.equal(versionOf(version), '1.0.0');
  });

  it('is none for a prompt’s row or anything else', () => {
    for (const other of [row, undefined, {}, { opens: null }]) assert.equal(versionOf(other), undefined);
  });
});
