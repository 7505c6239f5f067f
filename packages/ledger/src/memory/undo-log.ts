/** Undoes, last first, what a transaction did, when it fails. */
export class UndoLog {
  readonly #steps: (() => void)[] = [];

  /** Sets a key of a map, remembering what was there. */
  set<Key, Value>(map: Map<Key, Value>, key: Key, value: Value): void {
    const had = map.has(key);
    const before = map.get(key) as Value;
    this.#steps.push(() => (had ? map.set(key, before) : map.delete(key)));
    map.set(key, value);
  }

  delete<Key, Value>(map: Map<Key, Value>, key: Key): boolean {
    if (!map.has(key)) return false;
    const before = map.get(key) as Value;
    this.#steps.push(() => map.set(key, before));
    return map.delete(key);
  }

  push<Value>(list: Value[], value: Value): void {
    this.#steps.push(() => list.pop());
    list.push(value);
  }

  undo(): void {
    for (const step of this.#steps.toReversed()) step();
    this.#steps.length = 0;
  }

  forget(): void {
    this.#steps.length = 0;
  }
}
