import assert from 'node:assert/strict';
import {
  choiceFor,
  createWorkspace,
  readPromptFile,
  type Configuration,
  type PromptFile,
  type Workspace,
} from '../../server/src/core/index.js';

/** The URI of a path in the in-memory workspaces of tests. */
export function uriOf(path: string): string {
  return `file:///home/ann/project/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** A workspace of files by path: `workspaceOf({ 'prompts/a.yaml': '…' })`. */
export function workspaceOf(
  files: Readonly<Record<string, string>>,
  configuration?: Configuration,
  outside: Readonly<Record<string, string | undefined>> = {},
): Workspace {
  return createWorkspace(
    Object.entries(files).map(([path, text]) => {
      const choice = configuration && choiceFor(uriOf(path), configuration);
      return readPromptFile(uriOf(path), text, { choice, outside: outside[path] });
    }),
    configuration,
  );
}

/** The file at a path of such a workspace; fails when there is none. */
export function fileAt(workspace: Workspace, path: string): PromptFile {
  const file = workspace.files.get(uriOf(path));
  assert.ok(file, `'${path}' is not in the workspace.`);
  return file;
}
