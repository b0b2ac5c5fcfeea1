import type { Server as HttpServer, IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Actor } from '@futureback/shared/actor.ts';
import { type DocumentKind, type DocumentName, readDocumentName } from '@futureback/shared/document-name.ts';
import { type Id, Id as IdSchema } from '@futureback/shared/ids.ts';
import { mayRead, mayWrite, type Place } from '@futureback/shared/permission.ts';
import { CLOSE, type CloseReason } from '@futureback/shared/wire/close.ts';
import { ASK_AS, ASK_SAVED, COLLAB_PATH } from '@futureback/shared/wire/collab.ts';
import { type WebSocket, WebSocketServer } from 'ws';
import type { HeldDocument } from '../live/held-document.ts';
import type { LiveSession } from '../live/live-session.ts';
import type { Registry } from '../live/registry.ts';
import type { Ask, Clock, Doorkeeper, Log } from '../ports.ts';
import type { Store } from '../store/store.ts';
import { Connection, type Queue } from './connection.ts';

/** Above our own cap, so that a frame too large is refused by name and not by the library. */
const LIBRARY_CAP = 4 * 1024 * 1024;
/** What a client may say before its document is open. */
const MOST_EARLY_FRAMES = 16;

type Ports = { registry: Registry; door: Doorkeeper; store: Store; clock: Clock; log: Log };

type Rights = { canRead: boolean; canWrite: boolean };

/** A document found and opened for somebody. `rights` are those of the moment it is asked; they move with the steps of `session`. */
type Opened = {
  document: HeldDocument;
  queue: Queue;
  rights: () => Rights;
  session: LiveSession | null;
  leave: () => void;
};

export type Collab = { close(): Promise<void> };

/** Speaks y-websocket on `/collab/<kind>/<owner>`: who is asking is settled at the upgrade, before anything is kept. */
export function attachCollab(http: HttpServer, ports: Ports): Collab {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LIBRARY_CAP, perMessageDeflate: false });
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const url = new URL(request.url ?? '/', 'http://here');
    if (!url.pathname.startsWith(`${COLLAB_PATH}/`)) return;
    if (!ports.door.originAllowed(request.headers)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (ws) => serve(ports, ws, request, url));
  };
  http.on('upgrade', upgrade);
  return {
    async close() {
      http.off('upgrade', upgrade);
      for (const ws of sockets.clients) ws.close(CLOSE['server-restarts'], 'server-restarts');
      sockets.close();
    },
  };
}

function serve(ports: Ports, ws: WebSocket, request: IncomingMessage, url: URL): void {
  let connection: Connection | null = null;
  const early: Uint8Array[] = [];
  ws.on('message', (data) => {
    const bytes = toBytes(data);
    if (connection) connection.receive(bytes);
    else if (early.push(bytes) > MOST_EARLY_FRAMES) ws.close(CLOSE['too-fast'], 'too-fast');
  });
  // An error is always followed by a close, which is where we let go.
  ws.on('error', () => undefined);
  open(ports, request, url).then(
    (opened) => {
      if (typeof opened === 'string') return ws.close(CLOSE[opened], opened);
      if (ws.readyState !== ws.OPEN) return opened.leave();
      const { canWrite } = opened.rights();
      const reader = new Connection({
        socket: ws,
        document: opened.document,
        queue: opened.queue,
        clock: ports.clock,
        canWrite,
        wantsSaved: url.searchParams.get(ASK_SAVED) === '1',
      });
      connection = reader;
      const recheck = () => {
        const now = opened.rights();
        if (!now.canRead) reader.close('not-allowed');
        else if (now.canWrite !== canWrite) reader.close('access-changed');
      };
      opened.session?.rightsWatchers.add(recheck);
      ws.on('close', () => {
        opened.session?.rightsWatchers.delete(recheck);
        reader.left();
        opened.leave();
      });
      for (const bytes of early.splice(0)) reader.receive(bytes);
    },
    (error: unknown) => {
      ports.log.error({ error: String(error) }, 'a document could not be opened');
      ws.close(CLOSE['load-failed'], 'load-failed');
    },
  );
}

async function open(ports: Ports, request: IncomingMessage, url: URL): Promise<Opened | CloseReason> {
  const name = readDocumentName(decodeURIComponent(url.pathname.slice(COLLAB_PATH.length + 1)));
  if (!name) return 'no-such-document';
  const as = readAs(url.searchParams.get(ASK_AS));
  switch (name.kind) {
    case 'synthesis':
    case 'statement':
      return openOfProcess(ports, request, { kind: name.kind, owner: name.owner }, as);
    case 'sheet':
    case 'wall':
    case 'desk':
    case 'themes':
      return openOfSession(ports, request, { kind: name.kind, owner: name.owner }, as);
  }
}

async function openOfSession(
  ports: Ports,
  request: IncomingMessage,
  name: DocumentName & { kind: 'sheet' | 'wall' | 'desk' | 'themes' },
  as: Ask['as'],
): Promise<Opened | CloseReason> {
  const id = name.kind === 'sheet' ? await sessionOf(ports.store, name.owner) : name.owner;
  const actor = await ports.door.actorFor(request.headers, { ...(id ? { session: id } : {}), ...(as ? { as } : {}) });
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
    leave: () => {
      if (sheetOf) void session.leaveSheet(sheetOf);
    },
  };
}

async function openOfProcess(
  ports: Ports,
  request: IncomingMessage,
  name: DocumentName & { kind: 'synthesis' | 'statement' },
  as: Ask['as'],
): Promise<Opened | CloseReason> {
  const actor = await ports.door.actorFor(request.headers, { process: name.owner, ...(as ? { as } : {}) });
  if (actor.kind === 'anyone') return 'not-signed-in';
  const session =
    actor.kind === 'participant' || actor.kind === 'screen' ? await ports.registry.session(actor.session) : null;
  const rights = () => rightsIn(actor, name.kind, session?.place() ?? { process: name.owner });
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

async function sessionOf(store: Store, participant: Id): Promise<Id | null> {
  const row = await store.read
    .selectFrom('participant')
    .select('session')
    .where('id', '=', participant)
    .executeTakeFirst();
  return row?.session ?? null;
}

function readAs(text: string | null): Ask['as'] {
  if (text === 'host' || text === 'screen') return text;
  const id = IdSchema.safeParse(text);
  return id.success ? id.data : undefined;
}

const toBytes = (data: Buffer | ArrayBuffer | Buffer[] | string): Uint8Array => {
  if (typeof data === 'string') return new TextEncoder().encode(data);
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
};
