import type { SyntaxDocument, SyntaxNode } from '../notation/index.js';
import type { Data, DataMap } from '../prompt/index.js';
import type { Problem, Span } from '../text/index.js';
import type { Place } from './places.js';
import type { MapShape } from './promptManager/shape/modelShape.js';
import type { DialectId, FileKind, FormatId, PromptFile, PromptNode } from './promptFile.js';

/** A format of prompt files: how one is known and read. `formats.ts` lists them all. */
export interface PromptFormat {
  readonly id: FormatId;
  /** As people call it: "dotprompt". */
  readonly name: string;
  /** The dialects that its templates may be in, the usual one first. */
  readonly dialects: readonly DialectId[];
  /** Whether a file may be of this format, told by a glance at it: only then is its text read. */
  mayBe(glance: Glance): boolean;
  /** The kind of a file when it is of this format. */
  detect(candidate: Candidate): FileKind | undefined;
  read(candidate: Candidate, kind: FileKind): Reading;
  /** What the keys and values of its files may be: their completion and hover follow from it. */
  readonly shapes?: Readonly<Partial<Record<FileKind, MapShape>>>;
  /** The maps that hold the settings of the model, such as `temperature`, the first place first. */
  settingsIn?(data: DataMap): readonly (Data | undefined)[];
  /** Where the keys stand in a text that is more than keys: a front matter, which may still be open. */
  keysIn?(text: string): Span | undefined;
}

/** What can be seen of a file without reading it. */
export interface Glance {
  readonly place: Place;
  readonly text: string;
  /** Whether a key seems to stand at the top of YAML or JSON; a key that stands there is never missed. */
  readonly has: (key: string) => boolean;
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
