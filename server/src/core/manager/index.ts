export type { HealthCheck, HealthReport } from './health.js';
export type { ManagerParts } from './managerParts.js';
export type { MetricsReport } from './metricsReport.js';
export { PromptManager } from './promptManager.js';
export type { CachedRender, PlainMessage } from './cachedRender.js';
export type { RenderedPrompt, RenderOptions } from './promptRenderer.js';
export type { BumpOptions, UpdateOptions, VersionNote } from './promptWriter.js';
export { noSchemas, type SchemaDocument, type SchemaSource } from './schemaSource.js';
export type { LabelRequest, VersionComparison } from './versionReader.js';
