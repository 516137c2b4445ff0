import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * SHA-256 of a file's bytes, in hexadecimal.
 * @param {string} file
 */
export function fileHash(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
