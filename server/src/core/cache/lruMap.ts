/** A map of limited size that forgets what was not used for longest. */
export class LruMap<Key, Value> {
  /** The least recently used first. */
  private readonly entries = new Map<Key, Value>();

  constructor(
    private readonly limit: number,
    private readonly onForget: () => void = () => undefined,
  ) {}

  get size(): number {
    return this.entries.size;
  }

  get(key: Key): Value | undefined {
    const value = this.entries.get(key);
    if (value === undefined) return undefined;
    this.entries.delete(key);
    this.entries.set(key, value);
    return value;
  }

  set(key: Key, value: Value): void {
    this.entries.delete(key);
    this.entries.set(key, value);
    for (const oldest of this.entries.keys()) {
      if (this.entries.size <= this.limit) return;
      this.entries.delete(oldest);
      this.onForget();
    }
  }

  /** Removes the keys that a test chooses; tells how many. */
  forget(test: (key: Key) => boolean): number {
    const chosen = [...this.entries.keys()].filter(test);
    for (const key of chosen) this.entries.delete(key);
    return chosen.length;
  }

  delete(key: Key): void {
    this.entries.delete(key);
  }

  clear(): void {
    this.entries.clear();
  }
}
