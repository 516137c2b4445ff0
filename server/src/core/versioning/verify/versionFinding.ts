import type { Severity } from '../../text/index.js';

/** Something about the stored versions of a prompt that a person should look at. */
export interface VersionFinding {
  readonly code: VersionFindingCode;
  readonly severity: Severity;
  /** The version that it is about; null for the whole prompt. */
  readonly version: string | null;
  /** The file that it is about, where it is one. */
  readonly path: string | null;
  /** A sentence with cause and next step. */
  readonly message: string;
}

export type VersionFindingCode = keyof typeof severities;

/** A finding with the severity of its code. */
export function versionFinding(
  code: VersionFindingCode,
  at: Omit<VersionFinding, 'code' | 'severity'>,
): VersionFinding {
  return { code, severity: severities[code], ...at };
}

const severities = {
  'record-unreadable': 'error',
  'checksum-mismatch': 'error',
  'checksum-missing': 'warning',
  'record-version-differs': 'error',
  'record-file-name': 'warning',
  'record-name-ambiguous': 'warning',
  'record-missing': 'hint',
  'duplicate-version': 'error',
  'parent-missing': 'warning',
  'version-order': 'warning',
  'changelog-missing': 'hint',
  'snapshot-unreadable': 'error',
  'snapshot-differs': 'error',
  'snapshot-missing': 'warning',
  'changed-without-bump': 'warning',
  'bump-too-small': 'hint',
  'commit-interrupted': 'warning',
  'current-older-than-snapshots': 'warning',
} as const satisfies Readonly<Record<string, Severity>>;
