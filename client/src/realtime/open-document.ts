import { type DocumentName, showDocumentName } from '@futureback/shared/document-name.ts';
import type { ParticipantId } from '@futureback/shared/ids.ts';
import { useMemo, useSyncExternalStore } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { sheetStore } from './device-storage.ts';
import { type DocumentState, type LiveDocument, liveDocument } from './live-document.ts';

/** As whom a document is opened: 'host', 'screen', or a participant of this device. */
export type As = 'host' | 'screen' | ParticipantId;

const open = new Map<string, LiveDocument>();
const keyOf = (name: DocumentName, as: As) => `${showDocumentName(name)} ${as}`;

/** The document of a name, the same one for all who ask. It connects while somebody watches it. */
export function openDocument(name: DocumentName, how: { as: As; persist?: boolean; together?: boolean }): LiveDocument {
  const key = keyOf(name, how.as);
  const known = open.get(key);
  if (known) return known;
  const document: LiveDocument = liveDocument({
    name,
    as: how.as,
    store: how.persist ? sheetStore(name.owner) : undefined,
    together: how.together,
    onUse: (used) => {
      if (used) open.set(key, document);
      else if (open.get(key) === document) open.delete(key);
    },
  });
  open.set(key, document);
  return document;
}

/** What a component gets of a document: its content as plain values, how it stands, and the document itself for edits. */
export type Opened<Content> = DocumentState & { content: Content; doc: Y.Doc; awareness: Awareness | null };

/** Opens a document while the component is shown. `reader` must keep its identity. */
export function useOpened<Content>(
  { kind, owner }: DocumentName,
  as: As,
  reader: (doc: Y.Doc) => Content,
  { persist = false, together = false }: { persist?: boolean; together?: boolean } = {},
): Opened<Content> {
  const document = useMemo(
    () => openDocument({ kind, owner }, { as, persist, together }),
    [kind, owner, as, persist, together],
  );
  const state = useSyncExternalStore(document.watch, document.state);
  const content = useSyncExternalStore(document.watch, () => document.read(reader));
  return useMemo(
    () => ({ ...state, content, doc: document.doc, awareness: document.awareness() }),
    [document, state, content],
  );
}

/** The document if somebody has it open now. */
export const openedNow = (name: DocumentName, as: As): LiveDocument | undefined => open.get(keyOf(name, as));
