import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createMemoryCache } from '../../../server/src/core/index.js';

describe('createMemoryCache', () => {
  it('forgets what was not used for longest when it is full', async () => {
    const cache = createMemoryCache<number>({ maxEntries: 2, millis: () => 0 });
    await cache.set('a', 1);
    await cache.set('b', 2);
    await cache.get('a');
    await cache.set('c', 3);
    assert.deepEqual(await Promise.all(['a', 'b', 'c'].map((key) => cache.get(key))), [1, undefined, 3]);
    assert.deepEqual(cache.stats(), { entries: 2, hits: 3, misses: 1, evictions: 1 });
  });

  it('gives no value longer than it may', async () => {
    let now = 0;
    const cache = createMemoryCache<number>({ ttlMs: 100, millis: () => now });
    await cache.set('usual', 1);
    await cache.set('short', 2, { ttlMs: 10 });
    now = 10;
    assert.deepEqual([await cache.get('usual'), await cache.get('short')], [1, undefined]);
    now = 100;
    assert.equal(await cache.get('usual'), undefined);
    assert.equal(cache.stats().entries, 0);
  });
});
