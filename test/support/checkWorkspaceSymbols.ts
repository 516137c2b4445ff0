import assert from 'node:assert/strict';
import { workspaceSymbols } from '../../server/src/service/index.js';
import { workspaceOf } from './workspaceOf.js';

/** Checks the names that a query finds in a workspace of prompts with these ids, in order. */
export function checkWorkspaceSymbols(
  ids: readonly string[],
  query: string,
  expected: readonly string[],
): void {
  const files = ids.map((id, index): [string, string] => [
    `prompts/${index}.yaml`,
    `id: ${JSON.stringify(id)}\nformat: text\ntemplate: {content: Hi}\n`,
  ]);
  const workspace = workspaceOf(Object.fromEntries(files));
  assert.deepEqual(
    workspaceSymbols(workspace, query).map(({ name }) => name),
    expected,
  );
}
