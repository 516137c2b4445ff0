import { PromptManagerError } from './promptManagerError.js';

/** A version cannot be made, found or used. */
export class VersionError extends PromptManagerError<{ id: string; version: string }> {
  override readonly name: string = 'VersionError';
  override readonly code: string = 'version';
}

/** The prompt has no such version. */
export class VersionNotFoundError extends VersionError {
  override readonly name = 'VersionNotFoundError';
  override readonly code = 'version-not-found';
}

/** The version is already stored. */
export class VersionConflictError extends VersionError {
  override readonly name = 'VersionConflictError';
  override readonly code = 'version-conflict';
}
