import { compareVersions, type Prompt } from '../../prompt/index.js';
import { changedSince } from '../changedSince.js';
import type { StoredFiles } from '../versionStore.js';
import { versionFinding, type VersionFinding } from './versionFinding.js';

/** What is wrong between the prompt's own file and its stored versions. */
export function verifyCurrent(
  current: Prompt,
  stored: StoredFiles,
  prompts: ReadonlyMap<string, Prompt>,
): readonly VersionFinding[] {
  const newest = newestOf(stored);
  if (newest === undefined) return [];
  const at = { version: current.version, path: null };
  const findings: VersionFinding[] = [];
  if (compareVersions(current.version, newest) < 0)
    findings.push(behind(current, newest, prompts.get(newest)));
  const same = prompts.get(current.version);
  if (same && changedSince(current, same)) {
    const message = `The prompt has changed since '${current.version}'; bump the version.`;
    findings.push(versionFinding('changed-without-bump', { ...at, message }));
  }
  if (!stored.snapshots.some(({ version }) => version === current.version)) {
    const message = `There is no snapshot of the current version '${current.version}'; the library cannot load it by number. Bump the version to store the prompt.`;
    findings.push(versionFinding('snapshot-missing', { ...at, message }));
  }
  return findings;
}

function behind(current: Prompt, newest: string, stored: Prompt | undefined): VersionFinding {
  if (stored && !changedSince(current, stored)) {
    const message = `Version '${newest}' is stored with this content, but the prompt's file says '${current.version}': a commit was interrupted. Bump to '${newest}' again to finish it.`;
    return versionFinding('commit-interrupted', { version: newest, path: null, message });
  }
  const message = `The prompt's file says '${current.version}', which is older than the newest stored version '${newest}'; restore that version or bump beyond it.`;
  return versionFinding('current-older-than-snapshots', { version: current.version, path: null, message });
}

function newestOf({ snapshots, records }: StoredFiles): string | undefined {
  const versions = [
    ...snapshots.map(({ version }) => version),
    ...records.map(({ record }) => record.version),
  ];
  return versions.sort(compareVersions).at(-1);
}
