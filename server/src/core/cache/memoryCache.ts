import type { Cache } from './cache.js';
import { LruMap } from './lruMap.js';

/** A cache of this process. */
export interface MemoryCache<Value> extends Cache<Value> {
  stats(): CacheStats;
}

export interface CacheStats {
  readonly entries: number;
  readonly hits: number;
  readonly misses: number;
  /** Values that had to go because the cache was full. */
  readonly evictions: number;
}

export interface MemoryCacheOptions {
  /** How many values it holds at most; 1,000 without it. */
  readonly maxEntries?: number;
  /** How long a value is given out by default, in milliseconds; 5 minutes without it. */
  readonly ttlMs?: number;
  /** Milliseconds that only grow. */
  readonly millis: () => number;
}

const fiveMinutes = 300_000;

/** A cache that forgets what was not used for longest, and what is too old. */
export function createMemoryCache<Value>({
  maxEntries = 1000,
  ttlMs: usualTtl = fiveMinutes,
  millis,
}: MemoryCacheOptions): MemoryCache<Value> {
  let [hits, misses, evictions] = [0, 0, 0];
  const entries = new LruMap<string, { readonly value: Value; readonly until: number }>(
    maxEntries,
    () => (evictions += 1),
  );

  return {
    get(key) {
      const entry = entries.get(key);
      const isFresh = entry !== undefined && entry.until > millis();
      if (isFresh) hits += 1;
      else misses += 1;
      if (entry && !isFresh) entries.delete(key);
      return Promise.resolve(isFresh ? entry.value : undefined);
    },
    set(key, value, { ttlMs = usualTtl } = {}) {
      entries.set(key, { value, until: millis() + ttlMs });
      return Promise.resolve();
    },
    invalidate: (pattern) => Promise.resolve(entries.forget(keyPattern(pattern))),
    clear() {
      entries.clear();
      return Promise.resolve();
    },
    stats: () => ({ entries: entries.size, hits, misses, evictions }),
  };
}

/** A pattern as test of keys; where `*` ends it, as most do, only the beginning is compared. */
function keyPattern(pattern: string): (key: string) => boolean {
  const [start = '', ...rest] = pattern.split('*');
  const end = rest.pop();
  if (end === undefined) return (key) => key === pattern;
  return (key) => {
    if (!key.startsWith(start) || !key.endsWith(end) || key.length < start.length + end.length) return false;
    let at = start.length;
    for (const part of rest) {
      const found = key.indexOf(part, at);
      if (found < 0) return false;
      at = found + part.length;
    }
    return at <= key.length - end.length;
  };
}
