import type { IncomingHttpHeaders } from 'node:http';
import { LIMITS } from '@futureback/shared/documents/limits.ts';
import { CLOSE, type CloseReason } from '@futureback/shared/wire/close.ts';
import { Connection } from './connection.ts';
import { type Asked, type Opened, openDocument, type Ports } from './open-document.ts';
import type { Transport } from './transport.ts';

/** What a client may say before its document is open. */
const MOST_EARLY_FRAMES = 16;

/** What a transport tells its server: frames as they come, and its end. */
export type Served = { receive(bytes: Uint8Array): void; ended(): void };

/** Opens a document for one client over whichever transport brought it, and keeps the two together until either ends. */
export function serve(ports: Ports, transport: Transport, headers: IncomingHttpHeaders, asked: Asked): Served {
  let connection: Connection | null = null;
  let end = (): void => undefined;
  let isOver = false;
  const early: Uint8Array[] = [];
  const hangUp = (reason: CloseReason): void => {
    isOver = true;
    early.length = 0;
    transport.close(CLOSE[reason], reason);
  };

  const begin = (opened: Opened | CloseReason): void => {
    if (typeof opened === 'string') {
      if (!isOver) hangUp(opened);
      return;
    }
    if (isOver) {
      opened.leave();
      return;
    }
    if (opened.document.isGone) {
      hangUp('server-restarts');
      return;
    }
    const { canRead, canWrite } = opened.rights();
    if (!canRead) {
      opened.leave();
      hangUp(opened.farewell());
      return;
    }
    const reader = new Connection({ ...opened, transport, clock: ports.clock, canWrite, wantsSaved: asked.wantsSaved });
    const recheck = (): void => {
      const now = opened.rights();
      if (!now.canRead) reader.close(opened.farewell());
      else if (now.canWrite !== canWrite) reader.close('access-changed');
    };
    opened.session?.rightsWatchers.add(recheck);
    end = () => {
      opened.session?.rightsWatchers.delete(recheck);
      reader.left();
      opened.leave();
    };
    connection = reader;
    for (const bytes of early.splice(0)) reader.receive(bytes);
  };

  openDocument(ports, headers, asked).then(begin, (error: unknown) => {
    ports.log.error({ error: String(error) }, 'a document could not be opened');
    hangUp('load-failed');
  });
  return {
    receive(bytes) {
      // A client that was hung up on may go on for as long as it likes; nothing of it is kept.
      if (connection) connection.receive(bytes);
      else if (isOver) return;
      else if (bytes.length > LIMITS.frameBytes) hangUp('frame-too-large');
      else if (early.push(bytes) > MOST_EARLY_FRAMES) hangUp('too-fast');
    },
    ended() {
      isOver = true;
      end();
    },
  };
}
