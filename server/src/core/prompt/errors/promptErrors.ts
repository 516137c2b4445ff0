import { PromptManagerError } from './promptManagerError.js';

/** A prompt cannot be found, made or used. */
export class PromptError<Context extends object = { id: string }> extends PromptManagerError<Context> {
  override readonly name: string = 'PromptError';
  override readonly code: string = 'prompt';
}

/** There is no prompt with this id. */
export class PromptNotFoundError extends PromptError<{ id: string }> {
  override readonly name = 'PromptNotFoundError';
  override readonly code = 'prompt-not-found';
}

/** A prompt is not as the model demands; `problems` are sentences without values. */
export class PromptValidationError extends PromptError<{ id: string; problems: readonly string[] }> {
  override readonly name = 'PromptValidationError';
  override readonly code = 'prompt-validation';
}
