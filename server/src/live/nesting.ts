import * as Y from 'yjs';

/** Far more than words need, and far less than any reader's stack. */
const DEEPEST = 32;

/**
 * Whether plain values in an update nest so deep that somebody's stack may end in them: where exactly differs from reader to reader, so one
 * that this server can still decode could break it a moment later, or at its next start, or a phone.
 */
export function nestsTooDeep(update: Uint8Array): boolean {
  return Y.decodeUpdate(update).structs.some(
    (struct) => struct instanceof Y.Item && valuesIn(struct.content).some((value) => isDeeper(value, DEEPEST)),
  );
}

function valuesIn(content: Y.Item['content']): readonly unknown[] {
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) return content.arr;
  if (content instanceof Y.ContentEmbed) return [content.embed];
  return content instanceof Y.ContentFormat ? [content.value] : [];
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}
