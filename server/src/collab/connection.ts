import type { DocumentKind } from '@futureback/shared/document-name.ts';
import { LIMITS } from '@futureback/shared/documents/limits.ts';
import { SECOND } from '@futureback/shared/time.ts';
import { CLOSE, type CloseReason } from '@futureback/shared/wire/close.ts';
import type { HeldDocument } from '../live/held-document.ts';
import type { Reader, SharedFrame, SharedState } from '../live/readers.ts';
import { TokenBucket } from '../live/token-bucket.ts';
import type { AfterCommit } from '../live/window.ts';
import type { Clock } from '../ports.ts';
import { type Editor, type Editors, editorsOf } from './editors.ts';
import { KEEP_ALIVE, READ_ONLY, readFrame, savedFrame, syncStep1Frame, syncStep2Frame, updateFrame } from './frames.ts';
import type { Transport } from './transport.ts';

const FIRST_SYNC_WITHIN = 5 * SECOND;
const KEEP_ALIVE_EVERY = 15 * SECOND;
/** Documents that several people edit at once, and see each other in. */
const EDITED_TOGETHER: readonly DocumentKind[] = ['themes', 'synthesis', 'statement'];
/** Nobody expects to write in these, and a stock client warns about every such message. */
const SERVER_WRITES: readonly DocumentKind[] = ['wall', 'desk'];

const FRAME_BURST = 120;
const FRAMES_PER_SECOND = 30;

/** Where a document's updates go, and when its committed state may be looked at. */
export type Queue = {
  update(update: Uint8Array, from: Reader): void;
  whenCommitted(look: AfterCommit): void;
};

/** One client with one document open: frames in, frames out, and the rights the connection was given. */
export class Connection implements Reader, Editor {
  readonly canWrite: boolean;
  readonly wantsSaved: boolean;
  readonly name: string | null;
  readonly #editors: Editors | null;
  readonly #transport: Transport;
  readonly #document: HeldDocument;
  readonly #queue: Queue;
  readonly #clock: Clock;
  readonly #bucket: TokenBucket;
  #synced = false;
  #isOver = false;
  #cancelTimer: () => void;

  constructor(options: {
    transport: Transport;
    document: HeldDocument;
    queue: Queue;
    clock: Clock;
    canWrite: boolean;
    wantsSaved: boolean;
    /** Who is editing, as the others are told. */
    editorName: string | null;
  }) {
    this.#transport = options.transport;
    this.#document = options.document;
    this.#queue = options.queue;
    this.#clock = options.clock;
    this.canWrite = options.canWrite;
    this.wantsSaved = options.wantsSaved;
    this.name = options.editorName;
    const isTogether = this.canWrite && EDITED_TOGETHER.includes(options.document.name.kind);
    this.#editors = isTogether ? editorsOf(options.document, options.clock) : null;
    this.#bucket = new TokenBucket(FRAME_BURST, FRAMES_PER_SECOND, options.clock.now());
    this.#cancelTimer = options.clock.after(FIRST_SYNC_WITHIN, () => this.close('too-slow'));
    this.#document.readers.add(this);
    if (!this.canWrite && !SERVER_WRITES.includes(options.document.name.kind)) this.#send(READ_ONLY);
    this.#queue.whenCommitted(() => this.#send(syncStep1Frame(this.#document.stateVector())));
  }

  receive(bytes: Uint8Array): void {
    if (this.#isOver) return;
    if (bytes.length > LIMITS.frameBytes) this.close('frame-too-large');
    else if (!this.#bucket.take(this.#clock.now())) this.close('too-fast');
    else this.#listen(bytes);
  }

  #listen(bytes: Uint8Array): void {
    let frame: ReturnType<typeof readFrame>;
    try {
      frame = readFrame(bytes);
    } catch {
      this.close('malformed');
      return;
    }
    switch (frame.kind) {
      case 'sync-step-1':
        this.#queue.whenCommitted(() => this.#answer(frame.stateVector));
        break;
      case 'update':
        // A read-only client answers our sync step 1 too, and its answer may hold words: they stay with it.
        if (this.canWrite && !isEmptyUpdate(frame.update)) this.#queue.update(frame.update, this);
        break;
      case 'awareness':
        this.#sayOfMyself(frame.message);
        break;
      case 'query-awareness':
      case 'unknown':
        break;
    }
  }

  get synced(): boolean {
    return this.#synced;
  }

  get pendingBytes(): number {
    return this.#transport.pendingBytes;
  }

  update(shared: SharedFrame): void {
    shared.frame ??= updateFrame(shared.update);
    this.#send(shared.frame);
  }

  saved(state: SharedState): void {
    state.frame ??= savedFrame(state.stateVector);
    this.#send(state.frame);
  }

  resync(stateVector: Uint8Array): void {
    this.#send(syncStep1Frame(stateVector));
  }

  close(reason: CloseReason): void {
    this.#transport.close(CLOSE[reason], reason);
    this.left();
  }

  hear(frame: Uint8Array): void {
    this.#send(frame);
  }

  /** The socket is gone, or about to be. */
  left(): void {
    this.#isOver = true;
    this.#editors?.leave(this);
    this.#cancelTimer();
    this.#document.readers.delete(this);
  }

  #answer(stateVector: Uint8Array): void {
    if (this.#isOver) return;
    let diff: Uint8Array;
    try {
      diff = this.#document.diffFor(stateVector);
    } catch {
      this.close('malformed');
      return;
    }
    this.#send(syncStep2Frame(diff));
    if (!this.#synced) this.#editors?.enter(this);
    this.#synced = true;
    if (this.wantsSaved) this.#send(savedFrame(this.#document.stateVector()));
    this.#cancelTimer();
    this.#keepAlive();
  }

  #sayOfMyself(message: Uint8Array): void {
    try {
      this.#editors?.say(this, message);
    } catch {
      this.close('malformed');
    }
  }

  #keepAlive(): void {
    this.#cancelTimer = this.#clock.after(KEEP_ALIVE_EVERY, () => {
      this.#send(KEEP_ALIVE);
      this.#keepAlive();
    });
  }

  #send(frame: Uint8Array): void {
    if (this.#transport.isOpen) this.#transport.send(frame);
  }
}

/** The whole of an update that says nothing: no structs, no deletions. */
const isEmptyUpdate = (update: Uint8Array): boolean => update.length === 2 && update[0] === 0 && update[1] === 0;
