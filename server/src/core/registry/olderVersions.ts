import { LruMap } from '../cache/index.js';
import { deepFreeze, type Abortable, type Prompt } from '../prompt/index.js';
import { storedPrompt, type VersionStore } from '../versioning/index.js';

/** How many are kept after they were asked for. */
const most = 2000;

/** Stored versions of prompts, read from their store when they are first asked for, and frozen. */
export class OlderVersions {
  private readonly known = new LruMap<string, Prompt>(most);

  constructor(private readonly store: VersionStore) {}

  /** Undefined when the store has no such version, or none that can be read. */
  async get(id: string, version: string, options?: Abortable): Promise<Prompt | undefined> {
    const key = keyOf(id, version);
    const known = this.known.get(key);
    if (known) return known;
    const stored = await storedPrompt(this.store, { id, version }, options);
    if (stored) this.known.set(key, deepFreeze(stored));
    return stored;
  }

  forget(id: string, version: string): void {
    this.known.delete(keyOf(id, version));
  }

  forgetAll(id: string): void {
    this.known.forget((key) => key.startsWith(keyOf(id, '')));
  }
}

/** Ids hold no line breaks that would make two of these the same. */
function keyOf(id: string, version: string): string {
  return `${id}\n${version}`;
}
