/**
 * Where results are kept for a while, in memory or elsewhere. Values are JSON data and are never changed. A cache may
 * forget at any time; it never gives what was invalidated. What a cache throws is taken for a miss.
 */
export interface Cache<Value> {
  get(key: string): Promise<Value | undefined>;
  set(key: string, value: Value, options?: CacheOptions): Promise<void>;
  /** Removes the keys that a pattern names, in which `*` stands for any characters; tells how many. */
  invalidate(pattern: string): Promise<number>;
  clear(): Promise<void>;
}

export interface CacheOptions {
  /** How long the value may be given out, in milliseconds; what the cache holds by default without it. */
  readonly ttlMs?: number;
}
