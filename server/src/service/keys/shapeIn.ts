import {
  analyzePrompt,
  inputSetsIn,
  inputSetsShape,
  promptOfInputSets,
  shapeOf,
  type MapShape,
  type PromptFile,
  type Proposal,
  type Workspace,
} from '../../core/index.js';
import { inputSetShape } from './inputSetShape.js';

/** What the keys and values of a file may be: saved inputs are shaped like the variables of their prompt. */
export function shapeIn(file: PromptFile, workspace: Workspace): MapShape | undefined {
  if (file.format !== 'input-sets') return shapeOf(file);
  const placed = promptOfInputSets(file, workspace);
  const set = placed && inputSetShape(file, analyzePrompt(placed.file, placed.index, workspace));
  return inputSetsShape({ set, names: namesElsewhere(file, workspace) });
}

/** The names that sets of other prompts have. */
function namesElsewhere({ uri }: PromptFile, { files }: Workspace): readonly Proposal[] {
  const others = [...files.values()].filter((file) => file.uri !== uri);
  const names = new Set(others.flatMap((file) => inputSetsIn(file).map(({ name }) => name)));
  return [...names].sort().map((value) => ({ value, description: 'A name of saved inputs elsewhere.' }));
}
