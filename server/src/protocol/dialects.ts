import type { FileKey, Range, Request } from './wire.js';

/** The dialects that a file may be in, the one that it is taken for first; null for a file that is none of ours. */
export const dialectChoices: Request<FileKey, readonly DialectName[] | null> = {
  method: 'promptManager/dialectChoices',
};

/** The edits of `.promptmanager.yaml` that give a file a dialect; null where no such file holds for it. */
export const chooseDialect: Request<DialectChoiceParams, FileEdits | null> = {
  method: 'promptManager/chooseDialect',
};

export interface DialectName {
  /** As settings name it. */
  readonly id: string;
  /** As people call it. */
  readonly name: string;
}

export interface DialectChoiceParams extends FileKey {
  readonly dialect: string;
}

export interface FileEdits extends FileKey {
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}
