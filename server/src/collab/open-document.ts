import type { IncomingHttpHeaders } from 'node:http';
import type { Actor } from '@futureback/shared/actor.ts';
import { type DocumentKind, type DocumentName, readDocumentName } from '@futureback/shared/document-name.ts';
import { type Id, Id as IdSchema } from '@futureback/shared/ids.ts';
import { mayRead, mayWrite, type Place } from '@futureback/shared/permission.ts';
import type { CloseReason } from '@futureback/shared/wire/close.ts';
import type { HeldDocument } from '../live/held-document.ts';
import type { LiveSession } from '../live/live-session.ts';
import type { Registry } from '../live/registry.ts';
import type { Ask, Clock, Doorkeeper, Log } from '../ports.ts';
import type { Store } from '../store/store.ts';
import type { Queue } from './connection.ts';

export type Ports = { registry: Registry; door: Doorkeeper; store: Store; clock: Clock; log: Log };

/** What a client says it wants: a document by name, in which of its roles, and whether to be told what is on disk. */
export type Asked = { document: string; as: unknown; wantsSaved: boolean };

export type Rights = { canRead: boolean; canWrite: boolean };

/** A document found and opened for somebody. `rights` are those of the moment it is asked; they move with the steps of `session`. */
export type Opened = {
  document: HeldDocument;
  queue: Queue;
  rights: () => Rights;
  session: LiveSession | null;
  /** Why to hang up once nothing may be read any more. */
  farewell: () => CloseReason;
  /** The name under which others see this editor: an account's. People of a session have none. */
  editorName: string | null;
  leave: () => void;
};

/** Finds the document that is asked for and settles what this browser may do with it; else the reason to hang up. */
export async function openDocument(
  ports: Ports,
  headers: IncomingHttpHeaders,
  asked: Asked,
): Promise<Opened | CloseReason> {
  const name = readDocumentName(asked.document);
  if (!name) return 'no-such-document';
  const as = readAs(asked.as);
  switch (name.kind) {
    case 'synthesis':
    case 'statement':
      return openOfProcess(ports, headers, { kind: name.kind, owner: name.owner }, as);
    case 'sheet':
    case 'wall':
    case 'desk':
    case 'themes':
      return openOfSession(ports, headers, { kind: name.kind, owner: name.owner }, as);
  }
}

async function openOfSession(
  ports: Ports,
  headers: IncomingHttpHeaders,
  name: DocumentName & { kind: 'sheet' | 'wall' | 'desk' | 'themes' },
  as: Ask['as'],
): Promise<Opened | CloseReason> {
  const id = name.kind === 'sheet' ? await sessionOf(ports.store, name.owner) : name.owner;
  const actor = await ports.door.actorFor(headers, { ...(id ? { session: id } : {}), ...(as ? { as } : {}) });
  if (actor.kind === 'anyone') return 'not-signed-in';
  const session = id ? await ports.registry.session(id) : null;
  // Whoever may not read here is not told whether it exists.
  if (!session) return 'not-allowed';
  const sheetOf = name.kind === 'sheet' ? name.owner : null;
  const rights = () => rightsIn(actor, name.kind, session.place(sheetOf ?? undefined));
  if (!rights().canRead) return 'not-allowed';
  if (sheetOf) await session.person(sheetOf);
  const document = await documentOf(session, name);
  return {
    document,
    queue: {
      update: (update, from) => session.update({ document, update, from }, sheetOf),
      whenCommitted: (look) => session.whenCommitted(look),
    },
    rights,
    session,
    farewell: () => (session.hasLeft(actor) ? 'not-signed-in' : 'not-allowed'),
    editorName: await nameOf(ports.store, actor),
    leave: () => {
      if (sheetOf) void session.leaveSheet(sheetOf);
    },
  };
}

async function openOfProcess(
  ports: Ports,
  headers: IncomingHttpHeaders,
  name: DocumentName & { kind: 'synthesis' | 'statement' },
  as: Ask['as'],
): Promise<Opened | CloseReason> {
  const actor = await ports.door.actorFor(headers, { process: name.owner, ...(as ? { as } : {}) });
  if (actor.kind === 'anyone') return 'not-signed-in';
  const session =
    actor.kind === 'participant' || actor.kind === 'screen' ? await ports.registry.session(actor.session) : null;
  const rights = (): Rights => {
    const { canRead, canWrite } = rightsIn(actor, name.kind, session?.place() ?? { process: name.owner });
    // A screen only ever shows, whoever vouches for it.
    return { canRead, canWrite: canWrite && as !== 'screen' };
  };
  if (session && session.memory.record.process !== name.owner) return 'not-allowed';
  if (!rights().canRead) return 'not-allowed';
  const process = await ports.registry.process(name.owner);
  const document = name.kind === 'statement' ? process.statement : process.synthesis;
  return {
    document,
    queue: {
      update: (update, from) => process.update({ document, update, from }),
      whenCommitted: (look) => process.whenCommitted(look),
    },
    rights,
    session,
    farewell: () => (session?.hasLeft(actor) ? 'not-signed-in' : 'not-allowed'),
    editorName: await nameOf(ports.store, actor),
    leave: () => undefined,
  };
}

const rightsIn = (actor: Actor, kind: DocumentKind, place: Place): Rights => ({
  canRead: mayRead(actor, kind, place),
  canWrite: mayWrite(actor, kind, place),
});

function documentOf(
  session: LiveSession,
  name: DocumentName & { kind: 'sheet' | 'wall' | 'desk' | 'themes' },
): Promise<HeldDocument> {
  return name.kind === 'sheet' ? session.openSheet(name.owner) : Promise.resolve(session[name.kind]);
}

async function nameOf(store: Store, actor: Actor): Promise<string | null> {
  if (actor.kind !== 'account') return null;
  const row = await store.read
    .selectFrom('account_user')
    .select('name')
    .where('id', '=', actor.account)
    .executeTakeFirst();
  return row?.name ?? null;
}

async function sessionOf(store: Store, participant: Id): Promise<Id | null> {
  const row = await store.read
    .selectFrom('participant')
    .select('session')
    .where('id', '=', participant)
    .executeTakeFirst();
  return row?.session ?? null;
}

function readAs(text: unknown): Ask['as'] {
  if (text === 'host' || text === 'screen') return text;
  const id = IdSchema.safeParse(text);
  return id.success ? id.data : undefined;
}
