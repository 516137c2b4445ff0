import { PromptManagerError } from './promptManagerError.js';

/** A plugin cannot be used. */
export class PluginError extends PromptManagerError<{ plugin: string }> {
  override readonly name: string = 'PluginError';
  override readonly code: string = 'plugin';
}

/** No plugin has this name. */
export class PluginNotFoundError extends PluginError {
  override readonly name = 'PluginNotFoundError';
  override readonly code = 'plugin-not-found';
}

/** A plugin cannot be loaded or initialized. */
export class PluginLoadError extends PluginError {
  override readonly name = 'PluginLoadError';
  override readonly code = 'plugin-load';
}

/** A plugin is not what it must be. */
export class PluginValidationError extends PluginError {
  override readonly name = 'PluginValidationError';
  override readonly code = 'plugin-validation';
}
