export { defaultDiscovery, discoverFiles, type Discovery } from './discover.js';
export { createFileMetricsStore } from './metricsStore.js';
export { readTextFile, type TextReading } from './readTextFile.js';
export { createRenderPool, type RenderPool, type RenderPoolOptions } from './renderPool.js';
export type { RenderLimits } from './renderThread.js';
export { sha256 } from './sha256.js';
