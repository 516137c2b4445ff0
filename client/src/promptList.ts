import type { FilePrompts, PromptSummary } from '../../server/src/protocol/index.js';

/** The prompts of a workspace at one moment. A list of thousands is made from the one before it at a small price. */
export class PromptList {
  static readonly empty = new PromptList(new Map(), []);

  private constructor(
    private readonly files: ReadonlyMap<string, readonly PromptSummary[]>,
    /** Sorted by id. */
    readonly all: readonly PromptSummary[],
  ) {}

  has(uri: string): boolean {
    return this.files.has(uri);
  }

  /** The prompts of a file. */
  in(uri: string): readonly PromptSummary[] {
    return this.files.get(uri) ?? [];
  }

  /** The list with what has changed put in its place. */
  with(changed: readonly FilePrompts[]): PromptList {
    const files = new Map(this.files);
    for (const { uri, prompts } of changed) {
      if (prompts.length > 0) files.set(uri, prompts);
      else files.delete(uri);
    }
    const uris = new Set(changed.map(({ uri }) => uri));
    const kept = this.all.filter(({ uri }) => !uris.has(uri));
    const fresh = [...uris].flatMap((uri) => files.get(uri) ?? []).sort(byId);
    return new PromptList(files, merged(kept, fresh));
  }

  /** The files whose prompts have come, gone or changed since another list. */
  changedSince(before: PromptList): readonly string[] {
    const changed: string[] = [];
    for (const uri of before.files.keys()) if (!this.files.has(uri)) changed.push(uri);
    for (const [uri, prompts] of this.files) if (before.files.get(uri) !== prompts) changed.push(uri);
    return changed;
  }
}

/** Two sorted lists as one. */
function merged(a: readonly PromptSummary[], b: readonly PromptSummary[]): readonly PromptSummary[] {
  const all: PromptSummary[] = [];
  let next = 0;
  for (const prompt of a) {
    for (let other = b[next]; other && byId(other, prompt) < 0; other = b[++next]) all.push(other);
    all.push(prompt);
  }
  return [...all, ...b.slice(next)];
}

/** The order of the list. */
export function byId(a: PromptSummary, b: PromptSummary): number {
  return compareTexts(a.id, b.id) || compareTexts(a.uri, b.uri) || a.index - b.index;
}

/** The order of UTF-16 code units. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
