export type { PageRequest, PromptFilter, PromptPage } from './promptFilter.js';
export type { PromptEntry } from './promptIndex.js';
export { PromptRegistry, type LoadProblem, type LoadReport, type RegistryParts } from './promptRegistry.js';
export type { RegistryStats } from './registryStats.js';
