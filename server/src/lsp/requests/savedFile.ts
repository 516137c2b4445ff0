import { readPromptFile, type PromptFile } from '../../core/index.js';
import { readTextFile } from '../../node/index.js';

/** The file as it is on disk, when that is what the editor shows. */
export async function savedFile(shown: PromptFile, path: string): Promise<PromptFile | undefined> {
  const reading = await readTextFile(path);
  return reading.kind === 'text' && reading.text === shown.text
    ? readPromptFile(shown.uri, reading.text)
    : undefined;
}
