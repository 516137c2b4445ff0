import { foldedId, type Prompt } from '../prompt/index.js';

/** A prompt and the document that holds it; `index` is its place in a collection, else 0. */
export interface PromptEntry {
  readonly prompt: Prompt;
  readonly uri: string;
  readonly index: number;
}

/** Prompts by id, by document, and in order. */
export class PromptIndex {
  private readonly entries = new Map<string, PromptEntry>();
  private readonly spellings = new Map<string, string>();
  private readonly idsByUri = new Map<string, ReadonlySet<string>>();
  private sorted: readonly PromptEntry[] | undefined;

  get size(): number {
    return this.entries.size;
  }

  get(id: string): PromptEntry | undefined {
    return this.entries.get(id);
  }

  /** Gives the entry that was there. */
  set(entry: PromptEntry): PromptEntry | undefined {
    const { uri } = entry;
    const { id } = entry.prompt;
    const previous = this.delete(id);
    this.sorted = undefined;
    this.entries.set(id, entry);
    this.spellings.set(foldedId(id), id);
    this.idsByUri.set(uri, new Set([...this.idsOf(uri), id]));
    return previous;
  }

  delete(id: string): PromptEntry | undefined {
    const entry = this.entries.get(id);
    if (!entry) return undefined;
    this.entries.delete(id);
    this.spellings.delete(foldedId(id));
    const others = [...this.idsOf(entry.uri)].filter((other) => other !== id);
    if (others.length === 0) this.idsByUri.delete(entry.uri);
    else this.idsByUri.set(entry.uri, new Set(others));
    this.sorted = undefined;
    return entry;
  }

  /** Another id that some file systems take for the same name. */
  twinOf(id: string): string | undefined {
    const twin = this.spellings.get(foldedId(id));
    return twin === id ? undefined : twin;
  }

  /** The ids of the prompts in a document. */
  idsOf(uri: string): ReadonlySet<string> {
    return this.idsByUri.get(uri) ?? new Set();
  }

  /** All entries, sorted by id. */
  all(): readonly PromptEntry[] {
    this.sorted ??= [...this.entries.values()].sort((a, b) => (a.prompt.id < b.prompt.id ? -1 : 1));
    return this.sorted;
  }
}
