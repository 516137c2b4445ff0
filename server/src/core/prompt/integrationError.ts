import { PromptManagerError } from './promptManagerError.js';

/** A prompt cannot be handed to a framework. */
export class IntegrationError<
  Context extends { framework: string } = { framework: string },
> extends PromptManagerError<Context> {
  override readonly name: string = 'IntegrationError';
  override readonly code: string = 'integration';
}

/** The prompt cannot be written in the framework's form. */
export class ConversionError extends IntegrationError<{ id: string; framework: string }> {
  override readonly name = 'ConversionError';
  override readonly code = 'conversion';
}
