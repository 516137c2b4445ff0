/**
 * What is found out about an object once, kept with the object itself and gone with it; copies of the object are without.
 * A WeakMap would do, but for as long as it lives it keeps its values from the garbage collector's quick rounds: where they
 * lead back to their keys, as a tree to its file, every text that was ever typed is copied to the old objects.
 */
export class Memo<Key extends object, Value> {
  private readonly slot = Symbol('memo');

  get(key: Key): Value | undefined {
    return (key as { readonly [slot: symbol]: Value | undefined })[this.slot];
  }

  /** Throws a TypeError when the key is frozen. */
  set(key: Key, value: Value): void {
    Object.defineProperty(key, this.slot, { value, writable: true, configurable: true });
  }
}
