import type { Cache } from '../../core/index.js';
import { hold, type ConformanceCase } from './conformanceCase.js';

/** What a cache promises; `make` gives an empty one each time, which may hold at least ten values. */
export function cacheConformance(
  make: () => Cache<unknown> | Promise<Cache<unknown>>,
): readonly ConformanceCase[] {
  const value = { text: 'Hello \u{1f44b}\n', list: [1, 'a', null, true], map: { '': '' } };
  return [
    {
      name: 'gives back what was set, and nothing else',
      async run() {
        const cache = await make();
        await cache.set('prompt:a:1.0.0:x', value);
        const found = await cache.get('prompt:a:1.0.0:x');
        hold(JSON.stringify(found) === JSON.stringify(value), 'the value comes back as it was');
        hold((await cache.get('prompt:a:1.0.0:y')) === undefined, 'another key has no value');
      },
    },
    {
      name: 'takes the newest value of a key',
      async run() {
        const cache = await make();
        await cache.set('k', 1);
        await cache.set('k', 2);
        hold((await cache.get('k')) === 2, 'the second value counts');
      },
    },
    {
      name: 'keeps values that are empty or false',
      async run() {
        const cache = await make();
        for (const empty of ['', 0, false, null]) {
          await cache.set('k', empty);
          hold((await cache.get('k')) === empty, `${JSON.stringify(empty)} comes back`);
        }
      },
    },
    {
      name: 'gives no value that is too old',
      async run() {
        const cache = await make();
        await cache.set('k', 1, { ttlMs: 0 });
        hold((await cache.get('k')) === undefined, 'a value that may live for 0 ms is gone');
      },
    },
    {
      name: 'removes the keys that a pattern names, and tells how many',
      async run() {
        const cache = await make();
        for (const key of ['prompt:a:1:x', 'prompt:a:2:x', 'prompt:ab:1:x', 'prompt:a.b:1:x'])
          await cache.set(key, key);
        hold((await cache.invalidate('prompt:a:*')) === 2, 'two keys begin like the pattern');
        hold((await cache.get('prompt:a:1:x')) === undefined, 'what was named is gone');
        hold((await cache.get('prompt:ab:1:x')) !== undefined, 'a longer id stays');
        hold(
          (await cache.invalidate('prompt:*:1:x')) === 2,
          'a star stands for any characters, in the middle too',
        );
        hold((await cache.invalidate('prompt:*')) === 0, 'nothing is left');
      },
    },
    {
      name: 'takes a pattern without a star for a key, and its characters for themselves',
      async run() {
        const cache = await make();
        await cache.set('a.c', 1);
        await cache.set('abc', 2);
        hold((await cache.invalidate('a.c')) === 1, 'one key is named');
        hold((await cache.get('abc')) === 2, 'a dot is a dot');
      },
    },
    {
      name: 'forgets everything when told to',
      async run() {
        const cache = await make();
        await cache.set('k', 1);
        await cache.clear();
        hold((await cache.get('k')) === undefined, 'nothing is left');
      },
    },
  ];
}
