import { inputSetsIn, type PromptFile } from '../formats/index.js';
import type { Problem, Severity } from '../text/index.js';
import { promptOfInputSets, type Workspace } from '../workspace/index.js';
import { analyzePrompt } from './analyzePrompt.js';
import { inputProblems, type InputProblem } from './inputProblems.js';

const severities: Readonly<Record<InputProblem['kind'], Severity>> = {
  wrong: 'error',
  missing: 'warning',
  unused: 'warning',
};

/** What is wrong with the saved inputs of a prompt, by the prompt that they are for. */
export function inputSetProblems(file: PromptFile, workspace: Workspace): readonly Problem[] {
  const placed = promptOfInputSets(file, workspace);
  if (!placed) return [];
  const analysis = analyzePrompt(placed.file, placed.index, workspace);
  return inputSetsIn(file).flatMap(({ nameSpan, values, spanOf }) =>
    inputProblems(analysis, values).map(({ kind, path, message }) => ({
      code: `inputs-${kind}`,
      severity: severities[kind],
      message,
      span: kind === 'missing' ? nameSpan : kind === 'unused' ? spanOf(path.slice(0, 1)) : spanOf(path),
    })),
  );
}
