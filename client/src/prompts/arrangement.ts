import type { PromptSummary } from '../../../server/src/protocol/index.js';

/** How the tree is laid out. */
export interface Arrangement {
  readonly grouping: GroupingId;
  readonly sorting: SortingId;
}

export type GroupingId = 'folder' | 'tag' | 'category' | 'status' | 'format' | 'flat';
export type SortingId = 'name' | 'problems' | 'changed' | 'version';

export const defaultArrangement: Arrangement = { grouping: 'folder', sorting: 'name' };

/** A way to put prompts together; a prompt stands in each group that is named, in that of `none` when none is. */
export interface Grouping {
  readonly label: string;
  readonly icon: string;
  /** The label of the prompts that belong to no group. */
  readonly none: string;
  readonly groupsOf: (prompt: PromptSummary, folder: string) => readonly string[];
}

/** The groupings; `flat` has none. */
export const groupings: Readonly<Record<Exclude<GroupingId, 'flat'>, Grouping>> = {
  folder: { label: 'Folder', icon: 'folder', none: '.', groupsOf: (_, folder) => [folder] },
  tag: { label: 'Tag', icon: 'tag', none: 'No tag', groupsOf: ({ tags }) => [...new Set(tags)] },
  category: {
    label: 'Category',
    icon: 'symbol-namespace',
    none: 'No category',
    groupsOf: ({ category }) => asList(category),
  },
  status: { label: 'Status', icon: 'pulse', none: 'No status', groupsOf: ({ status }) => asList(status) },
  format: {
    label: 'Format',
    icon: 'symbol-file',
    none: 'No format',
    groupsOf: ({ family, dialect, format }) => (family === 'prompt-manager' ? asList(format) : [dialect]),
  },
};

export const sortings: Readonly<Record<SortingId, Sorting>> = {
  name: { label: 'Name', compare: byName },
  problems: {
    label: 'Problems first',
    compare: (a, b) => b.errors - a.errors || b.warnings - a.warnings || byName(a, b),
  },
  changed: {
    label: 'Changed first',
    compare: (a, b) => Number(b.changed === true) - Number(a.changed === true) || byName(a, b),
  },
  version: {
    label: 'Version, highest first',
    compare: (a, b) =>
      (b.version ?? '').localeCompare(a.version ?? '', 'en', { numeric: true }) || byName(a, b),
  },
};

interface Sorting {
  readonly label: string;
  readonly compare: (a: PromptSummary, b: PromptSummary) => number;
}

/** What was stored, as far as it is an arrangement. */
export function readArrangement(value: unknown): Arrangement {
  const { grouping, sorting }: Partial<Record<keyof Arrangement, unknown>> =
    typeof value === 'object' && value !== null ? value : {};
  return {
    grouping: isGrouping(grouping) ? grouping : defaultArrangement.grouping,
    sorting: isSorting(sorting) ? sorting : defaultArrangement.sorting,
  };
}

function isGrouping(value: unknown): value is GroupingId {
  return value === 'flat' || (typeof value === 'string' && Object.hasOwn(groupings, value));
}

function isSorting(value: unknown): value is SortingId {
  return typeof value === 'string' && Object.hasOwn(sortings, value);
}

function asList(value: string | null): readonly string[] {
  return value === null ? [] : [value];
}

function byName(a: PromptSummary, b: PromptSummary): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : a.index - b.index;
}
