import type { TemplateCoverage } from '../../../server/src/protocol/index.js';
import { t } from '../../l10n/l10n.js';

/** What is said of the coverage of a prompt's templates. */
export interface CoverageSummary {
  /** For the status bar. */
  readonly text: string;
  readonly tooltip: string;
  /** Why a place is dimmed. */
  readonly reason: string;
}

/** The coverage of a prompt's templates in words. */
export function coverageSummary({ id, sets, failed, notRendered }: TemplateCoverage): CoverageSummary {
  const count = notRendered.length;
  const names = sets.map((name) => `'${name}'`).join(', ');
  const broken = failed.map(({ name, message }) => t("'{0}' does not render: {1}", name, message));
  return {
    text: statusText(count),
    tooltip: [
      count === 0 ? allRendered(id, names) : placesOf(id, count),
      ...(count === 0 ? [] : [reasonFor(names)]),
      ...broken,
      t('Click to stop showing the coverage.'),
    ].join('\n'),
    reason: reasonFor(names),
  };
}

function statusText(count: number): string {
  if (count === 0) return t('All rendered');
  return count === 1 ? t('1 place not rendered') : t('{0} places not rendered', count);
}

function allRendered(id: string, names: string): string {
  return names === ''
    ? t("Every part of '{0}' is rendered by the defaults.", id)
    : t("Every part of '{0}' is rendered by the inputs {1}.", id, names);
}

function placesOf(id: string, count: number): string {
  return count === 1
    ? t("1 place of '{0}' is not rendered.", id)
    : t("{0} places of '{1}' are not rendered.", count, id);
}

function reasonFor(names: string): string {
  return names === ''
    ? t('Not rendered by the defaults, and no inputs are saved.')
    : t('Rendered by none of the inputs {0}.', names);
}
