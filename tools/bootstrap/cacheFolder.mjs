import { homedir } from 'node:os';
import path from 'node:path';

/** The folder in which the current user's programs keep what they can fetch again. */
export function cacheFolder() {
  return process.env['XDG_CACHE_HOME'] || path.join(homedir(), '.cache');
}
