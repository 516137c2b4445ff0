import type { VersionSummary } from '../../../server/src/protocol/index.js';

/** The versions that have every word of a search in their number, labels, author or changelog. */
export function fittingVersions(
  versions: readonly VersionSummary[],
  search: string,
): readonly VersionSummary[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return versions;
  return versions.filter(({ version, labels, createdBy, changelog }) => {
    const text = [version, ...labels, createdBy ?? '', changelog ?? ''].join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
