export type { PageRequest, PromptFilter, PromptPage } from './promptFilter.js';
export type { PromptEntry } from './promptIndex.js';
export type { LoadProblem, LoadReport } from './loadReport.js';
export { PromptRegistry, type RegistryParts } from './promptRegistry.js';
export type { RegistryStats } from './registryStats.js';
