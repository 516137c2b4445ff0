import type { PromptSummary } from '../../../server/src/protocol/index.js';
import { t } from '../../l10n/l10n.js';
import { byId } from '../promptList.js';

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
  readonly groupsOf: (prompt: PromptSummary, folder: () => string) => readonly string[];
}

/** The groupings; `flat` has none. */
export const groupings: Readonly<Record<Exclude<GroupingId, 'flat'>, Grouping>> = {
  folder: { label: t('Folder'), icon: 'folder', none: '.', groupsOf: (_, folder) => [folder()] },
  tag: { label: t('Tag'), icon: 'tag', none: t('No tag'), groupsOf: ({ tags }) => [...new Set(tags)] },
  category: {
    label: t('Category'),
    icon: 'symbol-namespace',
    none: t('No category'),
    groupsOf: ({ category }) => asList(category),
  },
  status: {
    label: t('Status'),
    icon: 'pulse',
    none: t('No status'),
    groupsOf: ({ status }) => asList(status),
  },
  format: {
    label: t('Format'),
    icon: 'symbol-file',
    none: t('No format'),
    groupsOf: ({ family, dialect, format }) => (family === 'prompt-manager' ? asList(format) : [dialect]),
  },
};

export const sortings: Readonly<Record<SortingId, Sorting>> = {
  name: { label: t('Name'), compare: byId },
  problems: {
    label: t('Problems first'),
    compare: (a, b) => b.errors - a.errors || b.warnings - a.warnings || byId(a, b),
  },
  changed: {
    label: t('Changed first'),
    compare: (a, b) => Number(b.changed === true) - Number(a.changed === true) || byId(a, b),
  },
  version: {
    label: t('Version, highest first'),
    compare: (a, b) =>
      (b.version ?? '').localeCompare(a.version ?? '', 'en', { numeric: true }) || byId(a, b),
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
