import type { Id } from './ids.ts';

/** The kinds of document, each the unit of access. A sheet belongs to a participant; the others to a session or a process. */
export const DOCUMENT_KINDS = ['sheet', 'wall', 'desk', 'themes', 'synthesis', 'statement'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** `owner` is a participant for a sheet, a session for wall, desk and themes, a process for synthesis and statement. */
export type DocumentName = { kind: DocumentKind; owner: Id };

/** "wall/abc…": the room's name on the wire and the document's key in the store. */
export const showDocumentName = ({ kind, owner }: DocumentName): string => `${kind}/${owner}`;

export function readDocumentName(text: string): DocumentName | null {
  const match = /^([a-z]+)\/([A-Za-z0-9_-]{22})$/.exec(text);
  const kind = DOCUMENT_KINDS.find((known) => known === match?.[1]);
  return kind && match?.[2] ? { kind, owner: match[2] } : null;
}
