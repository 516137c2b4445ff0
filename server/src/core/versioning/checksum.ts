import { dumpPrompt, type Data, type Prompt } from '../prompt/index.js';
import { canonicalJson } from './pythonJson.js';

/** Lower-case hexadecimal SHA-256 of the UTF-8 bytes of a text. */
export type Sha256 = (text: string) => string;

/** The checksum of a prompt as the Python library computes it. */
export function checksum(prompt: Prompt, sha256: Sha256): string {
  return checksumOfData(dumpPrompt(prompt), sha256);
}

/** The checksum of a prompt's whole data, such as the `prompt` of a version record. */
export function checksumOfData(data: Data, sha256: Sha256): string {
  return sha256(canonicalJson(data));
}
