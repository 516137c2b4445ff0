import type { SyntaxDocument, SyntaxNode } from '../notation/index.js';
import type { Problem } from '../text/index.js';
import type { Place } from './places.js';
import type { DialectId, FileKind, FormatId, PromptFile, PromptNode } from './promptFile.js';

/** A format of prompt files: how one is known and read. `formats.ts` lists them all. */
export interface PromptFormat {
  readonly id: FormatId;
  /** As people call it: "dotprompt". */
  readonly name: string;
  /** The dialects that its templates may be in, the usual one first. */
  readonly dialects: readonly DialectId[];
  /** The kind of a file when it is of this format. */
  detect(candidate: Candidate): FileKind | undefined;
  read(candidate: Candidate, kind: FileKind): Reading;
}

/** A file whose format is asked for. */
export interface Candidate {
  readonly uri: string;
  readonly text: string;
  readonly place: Place;
  /** The whole text as YAML or JSON, read when first asked for. */
  readonly document: SyntaxDocument;
  /** The value of `document`; undefined for a file that by its extension is neither YAML nor JSON. */
  readonly root: SyntaxNode | undefined;
}

/** What a format makes of a file. */
export interface Reading {
  readonly dialect: DialectId;
  readonly prompts: readonly PromptNode[];
  readonly problems: readonly Problem[];
  readonly syntax: PromptFile['syntax'];
  /** The keys and values of the file or of its front matter. */
  readonly document: SyntaxDocument | undefined;
}
