import { checksum as checksumWith, type Prompt } from '../core/index.js';
import { sha256 } from '../node/index.js';

/** The checksum of a whole prompt as the Python library computes it: 64 hexadecimal digits. */
export function checksum(prompt: Prompt): string {
  return checksumWith(prompt, sha256);
}
