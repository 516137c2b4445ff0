import assert from 'node:assert/strict';
import { CompiledTexts } from '../../../server/src/core/render/compiledTexts.js';

describe('compiled texts', () => {
  it('are kept while there is room, those used last', () => {
    const texts = new CompiledTexts();
    const made: string[] = [];
    const get = (name: string, length = 60_000): unknown =>
      texts.get(name.padEnd(length), () => {
        made.push(name);
        return () => name;
      });
    for (const name of ['a', 'b', 'c', 'a', 'd', 'a', 'b']) get(name);
    assert.deepEqual(made, ['a', 'b', 'c', 'd', 'b']);
  });

  it('keep the newest, however long it is', () => {
    const texts = new CompiledTexts();
    let made = 0;
    const get = (): unknown =>
      texts.get('x'.repeat(1_000_000), () => {
        made++;
        return () => '';
      });
    get();
    get();
    assert.equal(made, 1);
  });
});
