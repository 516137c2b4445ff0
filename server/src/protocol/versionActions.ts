import type { CommitAnswer, ConflictWay, VersionKey } from './versions.js';
import type { PromptKey, Request } from './wire.js';

/** Makes a new version with the content of a stored one. */
export const restoreVersion: Request<RestoreParams, CommitAnswer> = {
  method: 'promptManager/restoreVersion',
};

/** Puts a label such as `production` on a stored version. */
export const moveLabel: Request<MoveLabelParams, MoveLabelAnswer> = { method: 'promptManager/moveLabel' };

/** What a person should look at in the stored versions: of one prompt, or of all for null. */
export const verifyVersions: Request<PromptKey | null, readonly VerifiedPrompt[]> = {
  method: 'promptManager/verifyVersions',
};

/** Writes the files of a version so that a conflict is over. */
export const resolveConflict: Request<ResolveConflictParams, ResolveConflictAnswer> = {
  method: 'promptManager/resolveConflict',
};

export interface ResolveConflictParams extends PromptKey {
  readonly way: Extract<ConflictWay, { kind: 'keep' | 'mend' }>;
}

export type ResolveConflictAnswer =
  | { readonly kind: 'resolved'; readonly files: readonly string[] }
  | { readonly kind: 'refused'; readonly message: string };

export interface RestoreParams extends VersionKey {
  readonly author: string | null;
}

export interface MoveLabelParams extends VersionKey {
  readonly name: string;
  readonly author: string | null;
  /** Whether the user has confirmed that a protected label moves. */
  readonly confirmed: boolean;
}

export type MoveLabelAnswer =
  | { readonly kind: 'moved'; readonly from: string | null }
  /** The label is protected: ask, and send again with `confirmed`. */
  | { readonly kind: 'confirm'; readonly message: string }
  | { readonly kind: 'refused'; readonly message: string };

export interface VerifiedPrompt extends PromptKey {
  readonly id: string;
  readonly versions: number;
  readonly findings: readonly VersionFindingSummary[];
}

export interface VersionFindingSummary {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  /** Null for the prompt as a whole. */
  readonly version: string | null;
  readonly message: string;
}
