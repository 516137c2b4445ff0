import { compareVersions } from '../prompt/index.js';
import type { StoredVersion } from './listVersions.js';

/**
 * The versions that lead from one to another, newest first: those after `from` up to `to`, without those that say nothing.
 * Without `from` it begins with the first.
 */
export function changelogBetween(
  versions: readonly StoredVersion[],
  { from, to }: { readonly from?: string; readonly to?: string },
): readonly (StoredVersion & { readonly changelog: string })[] {
  return versions
    .filter(({ version }) => from === undefined || compareVersions(version, from) > 0)
    .filter(({ version }) => to === undefined || compareVersions(version, to) <= 0)
    .toSorted((a, b) => compareVersions(b.version, a.version))
    .flatMap((version) =>
      version.changelog === null || version.changelog.trim() === ''
        ? []
        : [{ ...version, changelog: version.changelog }],
    );
}
