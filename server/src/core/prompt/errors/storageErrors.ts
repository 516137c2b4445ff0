import { PromptManagerError } from './promptManagerError.js';

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
