import { configurationFileName, type PromptFile, type Workspace } from '../core/index.js';

/** The `.promptmanager.yaml` that holds for a file: the nearest one above it. */
export function configurationAbove({
  workspace,
  file: { uri },
}: {
  readonly workspace: Workspace;
  readonly file: PromptFile;
}): PromptFile | undefined {
  for (let end = uri.lastIndexOf('/'); end > 0; end = uri.lastIndexOf('/', end - 1)) {
    const file = workspace.files.get(`${uri.slice(0, end)}/${configurationFileName}`);
    if (file) return file;
  }
  return undefined;
}
