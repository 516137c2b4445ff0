export {
  ConversionError,
  IncompatibleFormatError,
  IntegrationError,
  IntegrationNotAvailableError,
} from './integrationErrors.js';
export { ObservabilityError, TelemetryError, TracingError } from './observabilityErrors.js';
export { PluginError, PluginLoadError, PluginNotFoundError, PluginValidationError } from './pluginErrors.js';
export { PromptError, PromptNotFoundError, PromptValidationError } from './promptErrors.js';
export { PromptManagerError } from './promptManagerError.js';
export { SchemaError, SchemaParseError, SchemaValidationError } from './schemaErrors.js';
export { StorageError, StorageReadError, StorageWriteError } from './storageErrors.js';
export {
  TemplateError,
  TemplateRenderError,
  TemplateSyntaxError,
  type TemplateErrorContext,
} from './templateErrors.js';
export { VersionConflictError, VersionError, VersionNotFoundError } from './versionErrors.js';
