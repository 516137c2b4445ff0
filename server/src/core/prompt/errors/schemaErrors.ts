import { PromptManagerError } from './promptManagerError.js';

/** A schema cannot be found, read or met. */
export class SchemaError<Context extends object = { schema: string }> extends PromptManagerError<Context> {
  override readonly name: string = 'SchemaError';
  override readonly code: string = 'schema';
}

/** Data is not as its schema demands: the places and what is wrong there, without the values. */
export class SchemaValidationError extends SchemaError<{
  schema: string;
  errors: readonly { readonly path: string; readonly message: string }[];
}> {
  override readonly name = 'SchemaValidationError';
  override readonly code = 'schema-validation';
}

/** A text is not what should be read as data: a schema file, or the answer of a model. */
export class SchemaParseError extends SchemaError<{
  schema: string;
  /** UTF-16 offset in the text, and the same place as line and column from 1. */
  offset: number;
  line: number;
  column: number;
}> {
  override readonly name = 'SchemaParseError';
  override readonly code = 'schema-parse';
}
