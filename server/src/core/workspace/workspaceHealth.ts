import type { Workspace } from './workspace.js';

/** Whether the prompts of a workspace can be read and told apart. */
export interface WorkspaceHealth {
  readonly prompts: number;
  readonly files: number;
  /** Addresses of files that should hold prompts and cannot be read. */
  readonly broken: readonly string[];
  /** An id that names more than one prompt; undefined where there is none. */
  readonly twice: string | undefined;
}

/** Looks at all files of a workspace once. */
export function workspaceHealth(workspace: Workspace): WorkspaceHealth {
  const files = [...workspace.files.values()];
  const prompts = files.flatMap(({ kind, prompts: held }) =>
    kind === 'prompt' || kind === 'collection' ? held : [],
  );
  const broken = files.filter(
    ({ format, prompts: held }) => format === 'prompt-manager' && held.some(({ data }) => data === undefined),
  );
  const ids = workspace.prompts().flatMap(({ prompt }) => prompt.id?.value ?? []);
  const seen = new Set<string>();
  const twice = ids.find((id) => seen.size === seen.add(id).size);
  return { prompts: prompts.length, files: files.length, broken: broken.map(({ uri }) => uri), twice };
}
