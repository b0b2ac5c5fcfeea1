import { type Ms, SECOND } from '@futureback/shared/time.ts';
import type { CloseReason } from '@futureback/shared/wire/close.ts';
import type { Clock } from '../ports.ts';

/** Whoever has a document open. Frames are prebuilt; the reader only carries them. */
export type Reader = {
  readonly canWrite: boolean;
  readonly wantsSaved: boolean;
  /** Whether it holds the document's committed state, so that the next update fits. */
  readonly synced: boolean;
  /** Bytes that its transport has not sent yet. */
  readonly pendingBytes: number;
  /** An update that is on disk, as the document emitted it. */
  update(update: SharedFrame): void;
  /** Everything up to this state is on disk. */
  saved(state: SharedState): void;
  /** Something is missing before what it sent: please send all you have beyond this state. */
  resync(stateVector: Uint8Array): void;
  close(reason: CloseReason): void;
};

/** One update for many readers: encoded once, by the first who needs it. */
export type SharedFrame = { readonly update: Uint8Array; frame: Uint8Array | null };

/** One state vector for many readers, likewise. */
export type SharedState = { readonly stateVector: Uint8Array; frame: Uint8Array | null };

/** What readers need of their document: its state as bytes, the one before its last update, and what came since one. */
export type Source = {
  stateVector(): Uint8Array;
  stateBefore(update: Uint8Array): Uint8Array;
  diffFor(stateVector: Uint8Array): Uint8Array;
};

const BEHIND_ABOVE = 256 * 1024;
const BACK_BELOW = 64 * 1024;
/** So many bytes may go out before the buffers are looked at again: asking a thousand sockets costs as much as writing to some. */
const LOOK_AFTER = 16 * 1024;
const BEHIND_AT_MOST: Ms = 30 * SECOND;
const LOOK_EVERY: Ms = 200;

/**
 * The readers of one document. One that takes bytes too slowly is marked *behind* and gets nothing more; once its buffer has drained it
 * gets what it missed in one piece. Memory stays bounded by state, whatever the queue of updates would have been.
 */
export class Readers {
  readonly #source: Source;
  readonly #clock: Clock;
  readonly #all = new Set<Reader>();
  /** In the order in which they fell behind, each with the document's state of that moment. */
  readonly #behind = new Map<Reader, { since: Ms; stateVector: Uint8Array }>();
  #cancelLook: (() => void) | null = null;
  #sentUnlooked = 0;

  constructor(source: Source, clock: Clock) {
    this.#source = source;
    this.#clock = clock;
  }

  get size(): number {
    return this.#all.size;
  }

  [Symbol.iterator](): Iterator<Reader> {
    return this.#all.values();
  }

  add(reader: Reader): void {
    this.#all.add(reader);
  }

  delete(reader: Reader): void {
    this.#all.delete(reader);
    this.#behind.delete(reader);
  }

  /** Sends the update that was committed last to everybody who can take it. */
  broadcast(update: Uint8Array): void {
    this.#tellSaved();
    const shared: SharedFrame = { update, frame: null };
    let before: Uint8Array | null = null;
    this.#sentUnlooked += update.length;
    const looks = this.#sentUnlooked > LOOK_AFTER;
    if (looks) this.#sentUnlooked = 0;
    for (const reader of this.#all) {
      if (!reader.synced || this.#behind.has(reader)) continue;
      if (!looks || reader.pendingBytes <= BEHIND_ABOVE) reader.update(shared);
      else {
        before ??= this.#source.stateBefore(update);
        this.#behind.set(reader, { since: this.#clock.now(), stateVector: before });
      }
    }
    if (this.#behind.size > 0) this.#lookLater();
  }

  #tellSaved(): void {
    let state: SharedState | null = null;
    for (const reader of this.#all) {
      if (!reader.wantsSaved || !reader.synced) continue;
      state ??= { stateVector: this.#source.stateVector(), frame: null };
      reader.saved(state);
    }
  }

  closeAll(reason: CloseReason): void {
    for (const reader of [...this.#all]) reader.close(reason);
  }

  stop(): void {
    this.#cancelLook?.();
    this.#cancelLook = null;
  }

  #lookLater(): void {
    this.#cancelLook ??= this.#clock.after(LOOK_EVERY, () => {
      this.#cancelLook = null;
      this.#look();
      if (this.#behind.size > 0) this.#lookLater();
    });
  }

  /** Everybody who came back gets one shared diff, from the oldest state among them: what they have of it already does no harm. */
  #look(): void {
    const now = this.#clock.now();
    const back: Reader[] = [];
    let oldest: Uint8Array | null = null;
    for (const [reader, { since, stateVector }] of [...this.#behind]) {
      if (now - since > BEHIND_AT_MOST) reader.close('too-slow');
      else if (reader.pendingBytes < BACK_BELOW) {
        back.push(reader);
        oldest ??= stateVector;
      }
    }
    if (!oldest) return;
    const shared: SharedFrame = { update: this.#source.diffFor(oldest), frame: null };
    for (const reader of back) {
      this.#behind.delete(reader);
      reader.update(shared);
    }
  }
}
