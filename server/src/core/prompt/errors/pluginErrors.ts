import { PromptManagerError } from './promptManagerError.js';

/** A plugin is missing or of no use; neither text nor context holds anything of its configuration. */
export class PluginError<
  Context extends { plugin: string } = { plugin: string },
> extends PromptManagerError<Context> {
  override readonly name: string = 'PluginError';
  override readonly code: string = 'plugin';
}

/** No plugin of this name is registered. */
export class PluginNotFoundError extends PluginError {
  override readonly name = 'PluginNotFoundError';
  override readonly code = 'plugin-not-found';
}

/** The plugin's module cannot be loaded, or it cannot be set up. */
export class PluginLoadError extends PluginError {
  override readonly name = 'PluginLoadError';
  override readonly code = 'plugin-load';
}

/** The value is no plugin; `problems` say what it lacks. */
export class PluginValidationError extends PluginError<{ plugin: string; problems: readonly string[] }> {
  override readonly name = 'PluginValidationError';
  override readonly code = 'plugin-validation';
}
