import type { Cancellation } from '../prompt/index.js';

/**
 * Where the current versions of prompts are kept, as texts: so comments and layout live on. Versions are kept by a
 * `VersionStore`. Whatever it throws is a StorageReadError or a StorageWriteError, and after one all is as it was.
 */
export interface StorageBackend {
  /** Everything that may hold prompts, in a fixed order. Documents that cannot be read are given with a `fault`. */
  documents(signal?: Cancellation): AsyncIterable<StoredDocument | UnreadableDocument>;
  /** The document with a URI; undefined when there is none. */
  read(uri: string): Promise<StoredDocument | undefined>;
  /** The URI for a new prompt. Throws PromptValidationError when the id cannot name a document. */
  uriOf(id: string): string;
  /** Writes a whole document, at once or not at all. */
  write(change: DocumentWrite): Promise<void>;
  /** Takes a document away. Throws StorageWriteError, too, when it has another text than expected. */
  remove(uri: string, expected: string): Promise<void>;
  /** Does something while nobody else who uses this storage changes the prompt. */
  exclusive<T>(id: string, act: () => Promise<T>): Promise<T>;
  /** Tells of documents that came, changed or went, until the answer is called. */
  watch?(onChange: (uri: string) => void): () => void;
}

/** A text that holds a prompt, or a collection of them. */
export interface StoredDocument {
  readonly uri: string;
  readonly text: string;
  /** False when the text comes from a version in an older layout, and nothing is at the URI yet. */
  readonly exists: boolean;
}

/** A document that cannot be read. */
export interface UnreadableDocument {
  readonly uri: string;
  readonly fault: string;
}

export interface DocumentWrite {
  readonly uri: string;
  readonly text: string;
  /** The text that must be there now; `absent` when nothing may be there. */
  readonly expected: { readonly text: string } | 'absent';
}
