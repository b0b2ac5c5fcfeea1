import type { DocumentKind } from '@futureback/shared/document-name.ts';
import * as Y from 'yjs';

/** Far more than words need, and far less than any reader's stack. */
const DEEPEST = 32;

/**
 * Whether values in an update nest so deep that somebody's stack may end in them: where exactly differs from reader to reader, so one that
 * this server can still decode could break it a moment later, or at its next start, or a phone. Sheets, which anybody in the hall writes,
 * hold plain values alone: shared ones nest from update to update, and nobody counts them.
 */
export function nestsTooDeep(update: Uint8Array, kind: DocumentKind): boolean {
  return Y.decodeUpdate(update).structs.some(
    (struct) =>
      struct instanceof Y.Item &&
      ((kind === 'sheet' && isShared(struct.content)) ||
        valuesIn(struct.content).some((value) => isDeeper(value, DEEPEST))),
  );
}

const isShared = (content: Y.Item['content']): boolean =>
  content instanceof Y.ContentType || content instanceof Y.ContentDoc;

function valuesIn(content: Y.Item['content']): readonly unknown[] {
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) return content.arr;
  if (content instanceof Y.ContentEmbed) return [content.embed];
  return content instanceof Y.ContentFormat ? [content.value] : [];
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}
