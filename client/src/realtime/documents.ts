import { type DocumentName, showDocumentName } from '@futureback/shared/document-name.ts';
import { type DeskNoteWithId, readDesk } from '@futureback/shared/documents/desk.ts';
import { readSheet } from '@futureback/shared/documents/sheet.ts';
import { readStatement, type Sentence } from '@futureback/shared/documents/statement.ts';
import { type MergedTheme, readSynthesis } from '@futureback/shared/documents/synthesis.ts';
import { readThemes, type Theme } from '@futureback/shared/documents/themes.ts';
import { readWall, type WallNoteWithId } from '@futureback/shared/documents/wall.ts';
import type { NoteId, ParticipantId, ProcessId, SessionId } from '@futureback/shared/ids.ts';
import type { WrittenNote } from '@futureback/shared/session/wording.ts';
import { useMemo, useSyncExternalStore } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { eraseStore, sheetStore } from './device-storage.ts';
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
function useDocument<Content>(document: LiveDocument, reader: (doc: Y.Doc) => Content): Opened<Content> {
  const state = useSyncExternalStore(document.watch, document.state);
  const content = useSyncExternalStore(document.watch, () => document.read(reader));
  return useMemo(
    () => ({ ...state, content, doc: document.doc, awareness: document.awareness() }),
    [document, state, content],
  );
}

const useOpen = (
  kind: DocumentName['kind'],
  owner: string,
  as: As,
  more?: { persist?: boolean; together?: boolean },
) => {
  const { persist = false, together = false } = more ?? {};
  return useMemo(() => openDocument({ kind, owner }, { as, persist, together }), [kind, owner, as, persist, together]);
};

/** Everyone's notes. A phone shows this hook only on the tab that looks at them. */
export const useWall = (session: SessionId, as: As): Opened<WallNoteWithId[]> =>
  useDocument(useOpen('wall', session, as), readWall);

/** What waits for the host. */
export const useDesk = (session: SessionId): Opened<DeskNoteWithId[]> =>
  useDocument(useOpen('desk', session, 'host'), readDesk);

export const useThemes = (session: SessionId, as: As): Opened<Theme[]> =>
  useDocument(useOpen('themes', session, as, { together: as === 'host' }), readThemes);

/** A participant's own notes, kept on this device too. */
export const useSheet = (participant: ParticipantId): Opened<Map<NoteId, WrittenNote>> =>
  useDocument(useOpen('sheet', participant, participant, { persist: true }), readSheet);

/** Erases a sheet from this device; what the server has of it stays there. */
export async function eraseSheet(participant: ParticipantId): Promise<void> {
  const name: DocumentName = { kind: 'sheet', owner: participant };
  const inUse = open.get(keyOf(name, participant));
  await (inUse ? inUse.erase() : eraseStore(sheetStore(participant)));
}

export const useStatement = (process: ProcessId, as: As): Opened<Sentence[]> =>
  useDocument(useOpen('statement', process, as, { together: as !== 'screen' }), readStatement);

export const useSynthesis = (process: ProcessId): Opened<MergedTheme[]> =>
  useDocument(useOpen('synthesis', process, 'host', { together: true }), readSynthesis);
