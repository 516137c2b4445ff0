import { VersionError } from '../prompt/index.js';

const known: ReadonlySet<string> = new Set(['major', 'minor', 'patch', 'auto', 'none']);

/** Callers without types may ask for anything. Throws VersionError for a bump that there is not. */
export function refuseUnknownBump(id: string, bump: string): void {
  if (known.has(bump)) return;
  const message = `There is no bump '${bump}'; it can be 'major', 'minor', 'patch' or 'auto'.`;
  throw new VersionError(message, { id, version: '' });
}
