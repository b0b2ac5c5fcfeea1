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

/** Order keys are fractional-indexing strings; the id settles ties, so that every replica reads the same order. */
export const byOrder = (a: { order: string; id: string }, b: { order: string; id: string }): number =>
  a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
