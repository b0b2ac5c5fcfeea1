/** A value that can be watched: the one shape in which sockets hand on what they know, made for `useSyncExternalStore`. */
export type Watched<Value> = {
  readonly now: () => Value;
  /** Calls back after each change; returns its stop. */
  readonly watch: (changed: () => void) => () => void;
};

export type Settable<Value> = Watched<Value> & {
  /** An equal value is no change. */
  readonly set: (value: Value) => void;
};

export function watched<Value>(first: Value): Settable<Value> {
  let value = first;
  const watchers = new Set<() => void>();
  return {
    now: () => value,
    set: (next) => {
      if (Object.is(value, next)) return;
      value = next;
      for (const changed of [...watchers]) changed();
    },
    watch: (changed) => {
      // Wrapped, so that the same function given twice is stopped one by one.
      const watcher = () => changed();
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
  };
}
