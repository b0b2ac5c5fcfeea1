import type { DocumentName } from '@futureback/shared/document-name.ts';
import * as Y from 'yjs';
import type { Store } from '../store/store.ts';

/** Puts one snapshot in the place of a document's many updates, by loading and encoding; what is written meanwhile stays behind it. */
export async function compact(store: Store, name: DocumentName): Promise<void> {
  const { parts, upto } = await store.loadDocument(name);
  if (parts.length <= 1) return;
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const part of parts) Y.applyUpdate(doc, part);
  });
  const snapshot = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  await store.compactDocument(name, upto, snapshot);
}
