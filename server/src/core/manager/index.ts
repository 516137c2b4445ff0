export type { HealthCheck, HealthReport } from './health.js';
export type { CollectionText } from './importFlow.js';
export {
  planImport,
  storeImport,
  type ImportedPrompt,
  type ImportOptions,
  type ImportOutcome,
  type ImportPlan,
} from './importPlan.js';
export type { ManagerParts } from './managerParts.js';
export type { MetricsReport } from './metricsReport.js';
export { PromptManager } from './promptManager.js';
export { noPartials, type PartialDocument, type PartialSource } from './partialSource.js';
export type { CachedRender, PlainMessage } from './cachedRender.js';
export type { RenderedPrompt, RenderOptions } from './promptRenderer.js';
export type { BumpOptions, UpdateOptions, VersionNote } from './versionNote.js';
export { noSchemas, type SchemaDocument, type SchemaSource } from './schemaSource.js';
export type { VersionComparison } from './versionComparison.js';
export type { ChangelogRequest, HistoryRequest, LabelRequest } from './versionReader.js';
export type { ValidationMode } from './schemaShelf.js';
