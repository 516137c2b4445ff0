import {
  problemsOf,
  type CheckOptions,
  type Problem,
  type PromptFile,
  type Workspace,
} from '../core/index.js';

/** The problems of a file in a workspace, found once for each snapshot: lists, diagnostics and quick fixes share them. */
export function problemsIn(
  workspace: Workspace,
  file: PromptFile,
  options: CheckOptions,
): readonly Problem[] {
  let known = found.get(workspace);
  if (!known) found.set(workspace, (known = { withSecrets: new Map(), without: new Map() }));
  const ofFiles = options.secrets ? known.withSecrets : known.without;
  let problems = ofFiles.get(file);
  if (!problems) ofFiles.set(file, (problems = problemsOf(file, workspace, options)));
  return problems;
}

type ProblemsByFile = Map<PromptFile, readonly Problem[]>;

const found = new WeakMap<
  Workspace,
  { readonly withSecrets: ProblemsByFile; readonly without: ProblemsByFile }
>();
