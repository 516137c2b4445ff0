import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PromptList } from '../../client/src/promptList.js';
import { promptSummary } from '../support/promptSummary.js';

describe('the prompts that VS Code knows', () => {
  const [a, b, b2] = [['a'], ['b'], ['b', 'b2']].map(([uri = '', id = uri]) => promptSummary({ uri, id }));
  assert.ok(a && b && b2);

  it('take over what has changed, file by file', () => {
    const before = PromptList.empty.with([
      { uri: 'b', prompts: [b] },
      { uri: 'a', prompts: [a] },
    ]);
    const after = before.with([
      { uri: 'a', prompts: [] },
      { uri: 'b', prompts: [b2] },
    ]);
    assert.deepEqual(after.all, [b2]);
    assert.deepEqual([after.has('a'), after.in('a'), after.in('b')], [false, [], [b2]]);
    assert.deepEqual(before.all, [a, b], 'what was known stays as it was');
  });

  it('tell the files in which two lists differ', () => {
    const before = PromptList.empty.with([
      { uri: 'a', prompts: [a] },
      { uri: 'b', prompts: [b] },
    ]);
    assert.deepEqual(before.changedSince(before), []);
    assert.deepEqual(before.with([{ uri: 'a', prompts: [] }]).changedSince(before), ['a']);
    assert.deepEqual(before.with([{ uri: 'b', prompts: [b2] }]).changedSince(before), ['b']);
  });

  it('are sorted by id, however they come', () => {
    const file = fc.record({
      uri: fc.constantFrom('a', 'b', 'c', 'd'),
      ids: fc.array(fc.string({ maxLength: 3 })),
    });
    fc.assert(
      fc.property(fc.array(fc.array(file, { maxLength: 3 })), (pages) => {
        let list = PromptList.empty;
        const files = new Map<string, readonly string[]>();
        for (const page of pages) {
          for (const { uri, ids } of page) files.set(uri, ids);
          list = list.with(
            page.map(({ uri, ids }) => ({
              uri,
              prompts: ids.map((id, index) => promptSummary({ uri, id, index })),
            })),
          );
        }
        assert.deepEqual(
          list.all.map(({ id }) => id),
          [...files.values()].flat().sort((x, y) => (x < y ? -1 : x > y ? 1 : 0)),
        );
      }),
    );
  });
});
