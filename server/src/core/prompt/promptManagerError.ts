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

/** A version cannot be made or found. */
export class VersionError extends PromptManagerError<{ id: string; version: string }> {
  override readonly name: string = 'VersionError';
  override readonly code: string = 'version';
}

/** The version is already stored. */
export class VersionConflictError extends VersionError {
  override readonly name = 'VersionConflictError';
  override readonly code = 'version-conflict';
}

/** A file or folder cannot be used; `reason` is the code of the system (`ENOSPC`) or our own (`changed`). */
export class StorageError extends PromptManagerError<{ path: string; reason: string }> {
  override readonly name: string = 'StorageError';
  override readonly code: string = 'storage';
}

/** A file or folder cannot be read. */
export class StorageReadError extends StorageError {
  override readonly name = 'StorageReadError';
  override readonly code = 'storage-read';
}

/** A file cannot be written; it is as it was before. */
export class StorageWriteError extends StorageError {
  override readonly name = 'StorageWriteError';
  override readonly code = 'storage-write';
}
