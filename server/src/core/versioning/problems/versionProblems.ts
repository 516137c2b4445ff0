import { configured } from '../../analysis/index.js';
import type { PromptFile } from '../../formats/index.js';
import type { Problem } from '../../text/index.js';
import type { Workspace } from '../../workspace/index.js';
import type { Sha256 } from '../checksum.js';
import { currentProblems } from './currentProblems.js';
import { recordProblems } from './recordProblems.js';

/** What the check of stored versions needs. */
export interface VersionCheckOptions {
  /** Checksums are compared only where it is there. */
  readonly sha256?: Sha256;
}

/**
 * What is wrong with a file as a version of a prompt, or with a prompt towards its snapshots, as far as the files of the
 * workspace tell: nothing is read from disk. In the order of the text, as serious as the configuration has them.
 */
export function versionProblems(
  file: PromptFile,
  workspace: Workspace,
  { sha256 }: VersionCheckOptions,
): readonly Problem[] {
  const { severities } = workspace.configurationOf(file.uri);
  const found = problemsOfKind(file, workspace, sha256);
  if (found.length === 0) return found;
  return configured(found, severities).toSorted((a, b) => a.span.start - b.span.start);
}

function problemsOfKind(
  file: PromptFile,
  workspace: Workspace,
  sha256: Sha256 | undefined,
): readonly Problem[] {
  switch (file.kind) {
    case 'record':
      return [...refusals(file), ...recordProblems(file, workspace, sha256)];
    case 'snapshot':
      return refusals(file);
    case 'prompt':
      return file.format === 'prompt-manager' ? currentProblems(file, workspace) : [];
    default:
      return [];
  }
}

/** Versions are history and are not edited: only what keeps them from being read counts. */
function refusals({ problems }: PromptFile): readonly Problem[] {
  return problems.filter(({ severity }) => severity === 'error');
}
