import { analyzePrompt, type PartialUse, type PromptAnalysis, type Workspace } from '../../core/index.js';

/** A call of a partial, with the analysis of the prompt or partial that it stands in. */
export interface CallOfFile {
  readonly analysis: PromptAnalysis;
  readonly use: PartialUse;
}

/** Every call in the workspace that means a file as a partial. */
export function callsOfFile(uri: string, workspace: Workspace): readonly CallOfFile[] {
  return [...workspace.files.values()].flatMap((file) =>
    file.prompts.flatMap((_, index) => {
      const analysis = analyzePrompt(file, index, workspace);
      return analysis.partialUses.flatMap((use): CallOfFile[] => {
        const called = use.name === undefined ? undefined : analysis.partialFiles.get(use.name);
        return called?.file.uri === uri ? [{ analysis, use }] : [];
      });
    }),
  );
}
