import type { PromptSummary } from '../../../server/src/protocol/index.js';
import { keyText } from '../promptKey.js';
import { defaultArrangement, groupings, sortings, type Arrangement } from './arrangement.js';
import { promptChildren } from './children.js';
import type { PromptFilter } from './filter.js';
import { inNameOrder } from './nameOrder.js';
import { noRows, type Row } from './row.js';
import { counted } from '../counted.js';
import { problemsOf, promptTooltip } from './tooltip.js';
import { numberText, t } from '../../l10n/l10n.js';

/** Where a prompt's file is, as people read it. */
export interface FilePlace {
  /** The folder, relative to the workspace. */
  readonly folder: string;
  /** The file, relative to the workspace. */
  readonly path: string;
}

/** How the tree is made. */
export interface TreeOptions {
  readonly placeOf: (uri: string) => FilePlace;
  readonly arrangement?: Arrangement;
  readonly filter?: PromptFilter | undefined;
}

/** The rows of the tree: the prompts, which come sorted by name as in a PromptList, below their groups where there is more than one. */
export function promptRows(
  prompts: readonly PromptSummary[],
  { placeOf, arrangement = defaultArrangement, filter }: TreeOptions,
): readonly Row[] {
  const shown = filter ? prompts.filter(filter) : prompts;
  const { grouping: id, sorting } = arrangement;
  const sorted = sorting === 'name' ? shown : [...shown].sort(sortings[sorting].compare);
  const rowIn = (group: string) => (prompt: PromptSummary) =>
    promptRow(prompt, { path: placeOf(prompt.uri).path, group });
  if (id === 'flat') return limited('', sorted, rowIn(''));
  const { icon, none, groupsOf } = groupings[id];
  const groups = new Map<string, PromptSummary[]>();
  const rest: PromptSummary[] = [];
  for (const prompt of sorted) {
    const names = groupsOf(prompt, () => placeOf(prompt.uri).folder);
    if (names.length === 0) rest.push(prompt);
    for (const name of names) {
      const members = groups.get(name);
      if (members) members.push(prompt);
      else groups.set(name, [prompt]);
    }
  }
  const [only] = groups.values();
  // One folder needs no row of its own; one tag does.
  if (id === 'folder' && only && groups.size === 1) return limited('', only, rowIn(''));
  const fold = shown.length > mostUnfolded ? 'collapsed' : 'expanded';
  return [
    ...inNameOrder(groups.keys()).map((name) =>
      groupRow({ id: `${id}:${name}`, label: name, icon, fold }, groups.get(name) ?? [], rowIn),
    ),
    ...(rest.length > 0
      ? [groupRow({ id: `${id}:`, label: none, icon: 'circle-slash', fold }, rest, rowIn)]
      : []),
  ];
}

/** Rows beyond this are named, not shown: nobody scrolls through thousands, and VS Code would stall. */
const mostRows = 1000;

/** With more prompts than this, groups are folded at first: VS Code asks for all rows below those that are not. */
const mostUnfolded = 500;

function limited(
  group: string,
  prompts: readonly PromptSummary[],
  rowOf: (prompt: PromptSummary) => Row,
): readonly Row[] {
  const rows = prompts.slice(0, mostRows).map(rowOf);
  const more = prompts.length - rows.length;
  return more === 0 ? rows : [...rows, moreRow(group, more)];
}

function moreRow(group: string, more: number): Row {
  return {
    id: `${group}/more`,
    kind: 'more',
    label: t('{0} more', numberText(more)),
    description: t('filter to see them'),
    icon: 'ellipsis',
    fold: 'none',
    children: noRows,
    opens: { kind: 'filter' },
  };
}

type Group = Pick<Row, 'id' | 'label' | 'icon' | 'fold'>;

function groupRow(
  { id, label, icon, fold }: Group,
  members: readonly PromptSummary[],
  rowIn: (group: string) => (prompt: PromptSummary) => Row,
): Row {
  return {
    // VS Code remembers how a row is folded by its id: a filter that leaves few prompts shows them.
    id: fold === 'collapsed' ? `${id}/folded` : id,
    kind: 'folder',
    label,
    description: String(members.length),
    icon,
    spoken: `${label}, ${counted(members.length, 'prompt')}`,
    fold,
    children: () => limited(id, members, rowIn(id)),
  };
}

function promptRow(prompt: PromptSummary, { path, group }: { path: string; group: string }): Row {
  const { id, version, status, changed, format, uri, firstProblem, range, labels } = prompt;
  const facts = [
    version,
    ...labels.filter((label) => label.version === version).map(({ name }) => `[${name}]`),
    status,
    changed === true ? 'changed' : null,
  ].filter((fact) => fact !== null);
  const hasChildren = prompt.parts.length + prompt.variables.length + prompt.versions.length > 0;
  const rowId = group === '' ? keyText(prompt) : `${group}/${keyText(prompt)}`;
  return {
    id: rowId,
    kind: 'prompt',
    label: labelOf(prompt),
    description: facts.join(' · '),
    icon: format === 'chat' ? 'comment-discussion' : 'note',
    tooltip: () => promptTooltip(prompt, path),
    spoken: [id, ...facts, problemsOf(prompt)].filter((fact) => fact !== '').join(', '),
    fold: hasChildren ? 'collapsed' : 'none',
    children: () => promptChildren(prompt, rowId),
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
