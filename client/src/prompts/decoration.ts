import type { PromptSummary } from '../../../server/src/protocol/index.js';
import { t } from '../../l10n/l10n.js';
import { counted } from '../counted.js';
import { problemsOf } from './tooltip.js';

/** What is drawn at the right end of a row, and the colour of the whole row. */
export interface Decoration {
  /** At most two characters. */
  readonly badge: string;
  /** A theme colour. */
  readonly color: string;
  readonly tooltip: string;
}

/** The number of errors, else of warnings. */
export function problemDecoration(prompt: PromptSummary): Decoration | undefined {
  const { errors, warnings } = prompt;
  if (errors === 0 && warnings === 0) return undefined;
  return {
    badge: errors > 0 ? badge(errors) : badge(warnings),
    color: errors > 0 ? 'list.errorForeground' : 'list.warningForeground',
    tooltip: problemsOf(prompt),
  };
}

/** The mark of a prompt that differs from its newest version. */
export function changeDecoration({ changed, versions }: PromptSummary): Decoration | undefined {
  if (changed !== true) return undefined;
  const [newest] = versions;
  return {
    badge: 'M',
    color: 'gitDecoration.modifiedResourceForeground',
    tooltip: newest === undefined ? t('changed') : t('changed since {0}', newest),
  };
}

/** The keys whose decoration came, went or changed. */
export function changedKeys(
  before: ReadonlyMap<string, Decoration>,
  after: ReadonlyMap<string, Decoration>,
): readonly string[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter((key) => !sameDecoration(before.get(key), after.get(key)));
}

function sameDecoration(a: Decoration | undefined, b: Decoration | undefined): boolean {
  return a?.badge === b?.badge && a?.color === b?.color && a?.tooltip === b?.tooltip;
}

/** The badge of the view: how many prompts have errors; undefined when none has. */
export function viewBadge(
  prompts: readonly PromptSummary[],
): { readonly value: number; readonly tooltip: string } | undefined {
  const value = prompts.filter(({ errors }) => errors > 0).length;
  return value === 0 ? undefined : { value, tooltip: t('{0} with errors', counted(value, 'prompt')) };
}

function badge(count: number): string {
  return count > 9 ? '9+' : String(count);
}
