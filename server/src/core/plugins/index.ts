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
export { pluginFindings } from './pluginFindings.js';
export { PluginRegistry, type PluginStats } from './pluginRegistry.js';
export { builtInPlugins, compatibilityOf } from './builtInPlugins.js';
export type { MessageSource } from './prompts/frameworkMessages.js';
export { frameworkPromptIn } from './prompts/frameworkPromptIn.js';
export { frameworkPromptOf, type FindSchema } from './prompts/frameworkPromptOf.js';
