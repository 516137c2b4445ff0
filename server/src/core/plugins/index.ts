export type { CompatibilityPlace, CompatibilityProblem } from './compatibilityProblem.js';
export type {
  FrameworkMessage,
  FrameworkPrompt,
  FunctionCall,
  ModelSettings,
  OutputSchema,
  ToolCall,
  ToolDefinition,
} from './frameworkPrompt.js';
export type { Plugin, PluginConfig } from './plugin.js';
export { PluginRegistry, type PluginStats } from './pluginRegistry.js';
