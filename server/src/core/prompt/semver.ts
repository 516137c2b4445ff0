/** A version of a prompt: `MAJOR.MINOR.PATCH`, without pre-release or build parts. */
export interface SemVer {
  readonly major: bigint;
  readonly minor: bigint;
  readonly patch: bigint;
}

/** The version of a prompt that names none. */
export const firstVersion = '1.0.0';

/** The part of a version that a change raises. */
export type Bump = 'major' | 'minor' | 'patch';

const shape = /^(\d+)\.(\d+)\.(\d+)$/;

/** Reads a version; undefined when the text is not three groups of ASCII digits. */
export function parseVersion(text: string): SemVer | undefined {
  const [, major, minor, patch] = shape.exec(text) ?? [];
  if (major === undefined || minor === undefined || patch === undefined) return undefined;
  return { major: BigInt(major), minor: BigInt(minor), patch: BigInt(patch) };
}

/** Negative when `a` is older than `b`, by number and not by text; texts that are no versions come first. */
export function compareVersions(a: string, b: string): number {
  const left = parseVersion(a);
  const right = parseVersion(b);
  if (!left || !right) return left ? 1 : right ? -1 : a < b ? -1 : a > b ? 1 : 0;
  return order(left.major, right.major) || order(left.minor, right.minor) || order(left.patch, right.patch);
}

/** The next version after `version`; undefined when `version` is none. */
export function bumpVersion(version: string, bump: Bump): string | undefined {
  const read = parseVersion(version);
  if (!read) return undefined;
  switch (bump) {
    case 'major':
      return `${read.major + 1n}.0.0`;
    case 'minor':
      return `${read.major}.${read.minor + 1n}.0`;
    case 'patch':
      return `${read.major}.${read.minor}.${read.patch + 1n}`;
  }
}

function order(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
