import { inputsUriOf, promptOfInputs, type PromptFile } from '../formats/index.js';
import type { PlacedPrompt, Workspace } from './workspace.js';

/** The file of the saved inputs of a prompt; undefined when there is none. */
export function inputSetsFileOf(
  { file, prompt }: Pick<PlacedPrompt, 'file' | 'prompt'>,
  workspace: Partial<Pick<Workspace, 'file'>>,
): PromptFile | undefined {
  const found = workspace.file?.(inputsUriOf(file.uri, prompt.name));
  return found?.kind === 'inputs' ? found : undefined;
}

/** The prompt that a file of saved inputs is for: the one with its name, in the same folder. */
export function promptOfInputSets(
  file: PromptFile,
  workspace: Pick<Workspace, 'prompts' | 'promptsById'>,
): PlacedPrompt | undefined {
  const id = promptOfInputs(file.uri);
  if (id === undefined) return undefined;
  const folder = folderOf(file);
  const beside = (placed: PlacedPrompt): boolean => folderOf(placed.file) === folder;
  return (
    workspace.promptsById(id).find(beside) ??
    workspace.prompts().find((placed) => beside(placed) && placed.prompt.name === id)
  );
}

function folderOf({ uri }: PromptFile): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}
