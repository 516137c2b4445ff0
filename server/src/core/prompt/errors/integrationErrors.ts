import { PromptManagerError } from './promptManagerError.js';

/** A prompt cannot be handed to a framework. */
export class IntegrationError<
  Context extends object = { framework: string },
> extends PromptManagerError<Context> {
  override readonly name: string = 'IntegrationError';
  override readonly code: string = 'integration';
}

/** The framework, or what it needs, is not there. */
export class IntegrationNotAvailableError extends IntegrationError {
  override readonly name = 'IntegrationNotAvailableError';
  override readonly code = 'integration-not-available';
}

/** A prompt cannot be made what the framework takes. */
export class ConversionError extends IntegrationError<{ id: string; framework: string }> {
  override readonly name = 'ConversionError';
  override readonly code = 'conversion';
}

/** The framework takes no prompts of this format. */
export class IncompatibleFormatError extends IntegrationError<{
  format: string;
  framework: string;
  supported: readonly string[];
}> {
  override readonly name = 'IncompatibleFormatError';
  override readonly code = 'incompatible-format';
}
