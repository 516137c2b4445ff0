/**
 * The base of all errors that the product throws on purpose. The classes and their names are those of the Python
 * library; `code` stays the same for good; neither the message nor `context` holds a variable's value or a secret.
 */
export class PromptManagerError<Context extends object = object> extends Error {
  override readonly name: string = 'PromptManagerError';
  readonly code: string = 'prompt-manager';

  constructor(
    message: string,
    /** Where it happened, for programs. */
    readonly context: Readonly<Context>,
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
  }
}
