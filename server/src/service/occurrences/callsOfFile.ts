import {
  analyzePrompt,
  type PartialUse,
  type PromptAnalysis,
  type PromptFile,
  type Workspace,
} from '../../core/index.js';

/** A call of a partial, with the analysis of the prompt or partial that it stands in. */
export interface CallOfFile {
  readonly analysis: PromptAnalysis;
  readonly use: PartialUse;
  /** The file that is called. */
  readonly called: PromptFile;
}

/** Every call in the workspace that means a file as a partial. */
export function callsOfFile(uri: string, workspace: Workspace): readonly CallOfFile[] {
  return callsOfFiles(new Set([uri]), workspace);
}

/** Every call in the workspace that means one of some files, by their URIs. */
export function callsOfFiles(
  uris: { readonly has: (uri: string) => boolean },
  workspace: Workspace,
): readonly CallOfFile[] {
  return [...workspace.files.values()].flatMap((file) =>
    file.prompts.flatMap((_, index) => {
      const analysis = analyzePrompt(file, index, workspace);
      return analysis.partialUses.flatMap((use): CallOfFile[] => {
        const called = use.name === undefined ? undefined : analysis.partialFiles.get(use.name)?.file;
        return called && uris.has(called.uri) ? [{ analysis, use, called }] : [];
      });
    }),
  );
}
