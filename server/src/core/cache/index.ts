export type { Cache, CacheOptions } from './cache.js';
export {
  createMemoryCache,
  type CacheStats,
  type MemoryCache,
  type MemoryCacheOptions,
} from './memoryCache.js';
export { LruMap } from './lruMap.js';
export { Memo } from './memo.js';
