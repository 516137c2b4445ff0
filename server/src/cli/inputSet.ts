import { fileURLToPath } from 'node:url';
import { inputSetsIn, inputsUriOf, readPromptFile, type PlacedPrompt } from '../core/index.js';
import type { CliContext } from './cliContext.js';

/** The saved inputs of a prompt with a name; undefined when there are none, so that a file may be meant. */
export async function readInputSet(
  { files }: CliContext,
  { file, prompt }: PlacedPrompt,
  name: string,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const uri = inputsUriOf(file.uri, prompt.name);
  if (!uri.startsWith('file:')) return undefined;
  const reading = await files.read(fileURLToPath(uri));
  if (reading.kind !== 'text') return undefined;
  return inputSetsIn(readPromptFile(uri, reading.text)).find((set) => set.name === name)?.values;
}
