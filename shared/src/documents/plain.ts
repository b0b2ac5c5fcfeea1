import * as Y from 'yjs';
import * as z from 'zod/mini';

/**
 * Entries of a map that hold a plain value of the expected shape. What does not fit is passed over: a document can hold anything that its
 * writer's device put there, and reading must not fail because of it.
 */
export function* readPlain<Shape extends z.core.$ZodType>(
  map: Y.Map<unknown>,
  shape: Shape,
): Generator<[string, z.output<Shape>]> {
  for (const [key, value] of map.entries()) {
    // One level deep: what nests further fits no shape, and could nest deeper than a stack.
    const parsed = z.safeParse(shape, value instanceof Y.Map ? Object.fromEntries(value.entries()) : value);
    if (parsed.success) yield [key, parsed.data];
  }
}

/**
 * A reader for maps that grow long and are read at each change: an entry is parsed once, and gives the same object as long as it stands. It
 * may be one, since a plain value is never changed in its place: another is put there.
 */
export function readerOnce<Shape extends z.core.$ZodType, Read>(
  shape: Shape,
  make: (key: string, data: z.output<Shape>) => Read,
): (map: Y.Map<unknown>) => Read[] {
  const known = new WeakMap<object, { key: string; read: readonly Read[] }>();
  return (map) =>
    [...map.entries()].flatMap(([key, value]) => {
      if (typeof value !== 'object' || value === null) return [];
      const before = known.get(value);
      if (before?.key === key) return before.read;
      const parsed = z.safeParse(shape, value);
      const read = parsed.success ? [make(key, parsed.data)] : [];
      known.set(value, { key, read });
      return read;
    });
}

/** Order keys are fractional-indexing strings; the id settles ties, so that every replica reads the same order. */
export const byOrder = (a: { order: string; id: string }, b: { order: string; id: string }): number =>
  a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
