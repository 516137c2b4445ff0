import {
  Memo,
  analyzePrompt,
  problemsOf,
  TrackedWorkspace,
  versionProblems,
  type CheckOptions,
  type VersionCheckOptions,
  type Problem,
  type PromptAnalysis,
  type PromptFile,
  type Workspace,
} from '../core/index.js';

/**
 * The problems of a file in a workspace: lists, diagnostics and quick fixes share them. They are found once for all
 * snapshots in which the file, and all that its rules asked of the workspace, is the same.
 */
export function problemsIn(
  workspace: Workspace,
  file: PromptFile,
  options: CheckOptions & VersionCheckOptions,
): readonly Problem[] {
  const known = found.get(file);
  if (known && sameOptions(known.options, options) && holds(known, workspace, file)) return known.problems;
  const analyses = analysesOf(workspace, file);
  const tracked = new TrackedWorkspace(workspace);
  const problems = [...problemsOf(file, tracked, options), ...versionProblems(file, tracked, options)];
  found.set(file, { problems, options, tracked, analyses, checkedIn: workspace });
  return problems;
}

/** The problems of a file, and what they depend on. */
interface Known {
  readonly problems: readonly Problem[];
  readonly options: CheckOptions & VersionCheckOptions;
  readonly tracked: TrackedWorkspace;
  readonly analyses: readonly PromptAnalysis[];
  /** The newest workspace in which they were known to hold. */
  checkedIn: Workspace;
}

const found = new Memo<PromptFile, Known>();

function holds(known: Known, workspace: Workspace, file: PromptFile): boolean {
  if (known.checkedIn === workspace) return true;
  const holding =
    known.tracked.holdsIn(workspace) &&
    analysesOf(workspace, file).every((analysis, index) => analysis === known.analyses[index]);
  if (holding) known.checkedIn = workspace;
  return holding;
}

function analysesOf(workspace: Workspace, file: PromptFile): readonly PromptAnalysis[] {
  return file.prompts.map((_, index) => analyzePrompt(file, index, workspace));
}

/** Who hears of a fault makes no difference to what is found. */
function sameOptions(a: Known['options'], b: Known['options']): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)] as (keyof Known['options'])[]);
  keys.delete('onFault');
  return [...keys].every((key) => a[key] === b[key]);
}
