import type { Place } from '../../server/src/service/index.js';
import { parseCursor } from './markers.js';
import { fileAt, workspaceOf } from './workspaceOf.js';

/** Other files of an in-memory workspace, by path. */
export type OtherFiles = Readonly<Record<string, string>>;

/** Where the source of a test lies. */
export const testPath = 'prompts/a.yaml';

/** The cursor `█` of a source, in a workspace with the source and other files. */
export function placeAt(source: string, others: OtherFiles = {}): Place {
  const { text, offset } = parseCursor(source);
  const path = pathFor(text);
  const workspace = workspaceOf({ ...others, [path]: text });
  return { workspace, file: fileAt(workspace, path), offset };
}

/** The path whose name makes the text what it looks like. */
function pathFor(text: string): string {
  if (/^\s*\{(?!\{)/.test(text)) return 'prompts/a.json';
  if (text.startsWith('---\n')) return 'prompts/a.prompt';
  if (text.startsWith('inputs:')) return 'prompts/a.inputs.yaml';
  if (/^(?:readers|targets|dialects|rules|helpers|partials|files|secrets):/.test(text))
    return '.promptmanager.yaml';
  return text.startsWith('messages:') ? 'prompts/a.prompt.yml' : testPath;
}
