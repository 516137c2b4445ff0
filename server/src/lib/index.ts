/**
 * The npm library: the same reading, checking and rendering that the editor and the command line use. What this file
 * exports is public and stays; everything else is not.
 */
export {
  // The Handlebars language
  parseTemplate,
  printTemplate,
  toHandlebarsAst,
  visit, // Prompt files
  createWorkspace,
  problemsOf,
  readPromptFile, // The prompt model
  canonicalJson,
  dumpPrompt,
  readPrompt, // Places
  applyEdits,
  LineIndex,
} from '../core/index.js';
export {
  ConversionError,
  IncompatibleFormatError,
  IntegrationError,
  IntegrationNotAvailableError,
  ObservabilityError,
  PluginError,
  PluginLoadError,
  PluginNotFoundError,
  PluginValidationError,
  PromptError,
  PromptManagerError,
  PromptNotFoundError,
  PromptValidationError,
  SchemaError,
  SchemaParseError,
  SchemaValidationError,
  StorageError,
  StorageReadError,
  StorageWriteError,
  TelemetryError,
  TemplateError,
  TemplateRenderError,
  TemplateSyntaxError,
  TracingError,
  VersionConflictError,
  VersionError,
  VersionNotFoundError,
} from '../core/index.js';
export type {
  CheckOptions,
  Data,
  DataMap,
  Fix,
  Position,
  Problem,
  Prompt,
  PromptDefaults,
  PromptFile,
  PromptNode,
  PromptReading,
  PromptRendering,
  RenderedMessage,
  RenderValues,
  Severity,
  Span,
  Template,
  TextEdit,
  Workspace,
} from '../core/index.js';
export { discoverFiles, readTextFile, type Discovery, type TextReading } from '../node/index.js';
export { checksum } from './checksum.js';
export { renderPrompt, type RenderPromptOptions } from './renderPrompt.js';
