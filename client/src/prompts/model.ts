import type { PromptSummary } from '../../../server/src/protocol/index.js';
import { keyText } from '../promptKey.js';
import { promptChildren } from './children.js';
import type { Row } from './row.js';
import { counted, problemsOf, promptTooltip } from './tooltip.js';

/** Where a prompt's file is, as people read it. */
export interface FilePlace {
  /** The folder, relative to the workspace. */
  readonly folder: string;
  /** The file, relative to the workspace. */
  readonly path: string;
}

/** The rows of the tree: the prompts, below their folders where there is more than one. */
export function promptRows(
  prompts: readonly PromptSummary[],
  placeOf: (uri: string) => FilePlace,
): readonly Row[] {
  const folders = new Map<string, Row[]>();
  for (const prompt of prompts) {
    const { folder, path } = placeOf(prompt.uri);
    const rows = folders.get(folder) ?? [];
    rows.push(promptRow(prompt, path));
    folders.set(folder, rows);
  }
  const [only] = folders.values();
  if (only && folders.size === 1) return only;
  return [...folders].sort(([a], [b]) => a.localeCompare(b)).map(([folder, rows]) => folderRow(folder, rows));
}

function folderRow(folder: string, children: readonly Row[]): Row {
  return {
    id: `folder:${folder}`,
    kind: 'folder',
    label: folder,
    description: String(children.length),
    icon: 'folder',
    spoken: `${folder}, ${counted(children.length, 'prompt')}`,
    children,
  };
}

function promptRow(prompt: PromptSummary, path: string): Row {
  const { id, version, status, changed, format, uri, firstProblem, range } = prompt;
  const facts = [version, status, changed === true ? 'changed' : null].filter((fact) => fact !== null);
  return {
    id: keyText(prompt),
    kind: 'prompt',
    label: labelOf(prompt),
    description: facts.join(' · '),
    icon: format === 'chat' ? 'comment-discussion' : 'note',
    tooltip: promptTooltip(prompt, path),
    spoken: [id, ...facts, problemsOf(prompt)].filter((fact) => fact !== '').join(', '),
    children: promptChildren(prompt),
    prompt,
    opens: { kind: 'place', uri, position: isBroken(prompt) && firstProblem ? firstProblem : range.start },
  };
}

/** A file that could not be read as a prompt is opened at its mistake. */
function isBroken({ format, parts }: PromptSummary): boolean {
  return format === null || parts.length === 0;
}

function labelOf({ id, uri }: PromptSummary): string {
  return id === '' ? decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)) : id;
}
