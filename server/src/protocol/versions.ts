import type { PromptKey, Request } from './wire.js';

/** The versions of one prompt, newest first, and the state of its file against the newest. */
export const promptHistory: Request<PromptKey, PromptHistory | null> = { method: 'promptManager/history' };

/** Commits the prompt's saved file as a new version: file, snapshot and record. */
export const commitVersion: Request<CommitParams, CommitAnswer> = { method: 'promptManager/commitVersion' };

/** The text of a stored version, for the diff editor. */
export const versionText: Request<VersionKey, VersionText | null> = { method: 'promptManager/versionText' };

export interface PromptHistory {
  readonly id: string;
  /** That of the file; what the library takes where the file names none. */
  readonly version: string;
  /** Newest first. */
  readonly versions: readonly VersionSummary[];
  /** Whether the saved file differs from the newest stored version; null when there is none. */
  readonly changed: boolean | null;
  /** Why a version cannot be committed now, or null. */
  readonly blocked: string | null;
  /** The version numbers that each bump would make. */
  readonly next: { readonly major: string; readonly minor: string; readonly patch: string } | null;
  /** What the text says otherwise than the newest stored version; absent where they cannot be compared. */
  readonly changes?: readonly ChangeSummary[];
  /** What to commit these changes as; absent without a change. */
  readonly proposal?: BumpProposal;
  /** What two people or a merge have left to decide; absent where there is nothing. */
  readonly conflicts?: readonly VersionConflictSummary[];
  /** Whether ‘Also commit to Git’ is ticked at first; absent where the file is in no Git repository. */
  readonly git?: boolean;
}

/** A state of the stored versions that a person has to decide, and the ways out, the usual one first. */
export interface VersionConflictSummary {
  readonly kind: 'newer' | 'merge' | 'unreadable' | 'duplicate' | 'differs';
  readonly version: string;
  /** In a few words: "1.3.0 came in while you were editing". */
  readonly title: string;
  readonly message: string;
  readonly ways: readonly ConflictWay[];
}

export type ConflictWay =
  /** The file goes on from a version that came in: it gets its number. */
  | { readonly kind: 'continue'; readonly version: string; readonly label: string }
  | { readonly kind: 'compare'; readonly version: string; readonly label: string }
  /** Of two versions with one number that Git could not merge, one is kept, or theirs gets the next number. */
  | {
      readonly kind: 'keep';
      readonly version: string;
      readonly side: 'ours' | 'theirs' | 'both';
      readonly label: string;
    }
  /** The file that was changed is written anew from the one that was not. */
  | { readonly kind: 'mend'; readonly version: string; readonly label: string }
  | { readonly kind: 'open'; readonly uri: string; readonly label: string };

/** One change in a prompt's own terms. */
export interface ChangeSummary {
  readonly glyph: 'added' | 'removed' | 'changed';
  readonly bump: 'major' | 'minor' | 'patch';
  readonly sentence: string;
}

/** The bump that changes imply, why, and a changelog for them. */
export interface BumpProposal {
  readonly bump: 'major' | 'minor' | 'patch';
  readonly reasons: readonly string[];
  readonly changelog: string;
}

export interface VersionSummary {
  readonly version: string;
  /** ISO 8601, or null when only a snapshot is stored. */
  readonly createdAt: string | null;
  readonly createdBy: string | null;
  readonly changelog: string | null;
  readonly checksum: 'verified' | 'mismatch' | 'missing';
  /** The labels that are on it. */
  readonly labels: readonly string[];
}

export interface VersionKey extends PromptKey {
  readonly version: string;
}

export interface VersionText {
  readonly text: string;
  readonly languageId: 'yaml' | 'json';
}

export interface CommitParams extends PromptKey {
  /** `first` commits the version that the file already has, when none is stored. */
  readonly bump: 'major' | 'minor' | 'patch' | 'first';
  readonly changelog: string;
  readonly author: string | null;
  /** Whether Git commits exactly the files that were written, too. */
  readonly git?: boolean;
}

export type CommitAnswer =
  | {
      readonly kind: 'committed';
      readonly version: string;
      readonly files: readonly string[];
      /** The commit that Git made; or why it made none, and what it or a hook said. */
      readonly git?:
        | { readonly kind: 'committed'; readonly commit: string }
        | { readonly kind: 'failed'; readonly message: string; readonly output: string };
    }
  | { readonly kind: 'refused'; readonly message: string };
