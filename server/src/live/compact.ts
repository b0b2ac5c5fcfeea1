import { type DocumentName, showDocumentName } from '@futureback/shared/document-name.ts';
import * as Y from 'yjs';
import type { Store } from '../store/store.ts';
import type { HeldDocument } from './held-document.ts';

/** A document is worth a snapshot once so many updates lie behind each other. */
const MOST_UPDATES = 400;

/** Puts one snapshot in the place of a document's many updates, by loading and encoding; what is written meanwhile stays behind it. */
export async function compact(store: Store, name: DocumentName): Promise<void> {
  const { parts, upto } = await store.loadDocument(name);
  if (parts.length <= 1) return;
  const doc = new Y.Doc({ guid: showDocumentName(name) });
  doc.transact(() => {
    for (const part of parts) Y.applyUpdate(doc, part);
  });
  const snapshot = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  await store.compactDocument(name, upto, snapshot);
}

/** Compacts those of the held documents that have grown long, or that should forget something. People go on writing meanwhile. */
export async function compactHeld(store: Store, documents: Iterable<HeldDocument>): Promise<void> {
  for (const document of documents) {
    if (document.updates < MOST_UPDATES && !document.forgets) continue;
    document.updates = 0;
    document.forgets = false;
    await compact(store, document.name);
  }
}
