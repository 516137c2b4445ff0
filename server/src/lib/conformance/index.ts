export { cacheConformance } from './cacheConformance.js';
export type { ConformanceCase } from './conformanceCase.js';
export { storageConformance } from './storageConformance.js';
export { versionStoreConformance } from './versionStoreConformance.js';
