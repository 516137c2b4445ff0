import { VersionNotFoundError } from '../prompt/index.js';

/** Says that a version is not among the stored ones of a prompt. */
export function notStored(id: string, version: string): VersionNotFoundError {
  return new VersionNotFoundError(`'${id}' has no stored version '${version}'.`, { id, version });
}
