import { type DocumentName, showDocumentName } from '@futureback/shared/document-name.ts';
import * as Y from 'yjs';
import type { Clock } from '../ports.ts';
import type { StoredDocument } from '../store/store.ts';
import { nestsTooDeep } from './nesting.ts';
import { Readers } from './readers.ts';

/** What an incoming update did. `gap`: it builds on something unknown here, and no more was kept than what does not. */
export type Applied = 'done' | 'gap' | 'malformed' | 'full';

/** A Yjs document in memory, with those who read it and the updates of the window under way. */
export class HeldDocument {
  readonly name: DocumentName;
  readonly doc: Y.Doc;
  readonly readers: Readers;
  /** It was let go: whoever opens it now has to look for it again. */
  isGone = false;
  /** Updates on disk since the last snapshot was put in their place. */
  updates: number;
  /** Words were taken back: what is on disk should forget them soon. */
  forgets = false;
  readonly #cap: number;
  #emitted: Uint8Array[] = [];
  #bytes: number;
  #state: Uint8Array | null = null;

  constructor(name: DocumentName, stored: StoredDocument, cap: number, clock: Clock) {
    this.name = name;
    // A guid of our own: making one up costs more than loading a sheet.
    this.doc = new Y.Doc({ guid: showDocumentName(name) });
    this.readers = new Readers(this, clock);
    this.#cap = cap;
    this.doc.transact(() => {
      for (const part of stored.parts) Y.applyUpdate(this.doc, part);
    });
    if (hasPending(this.doc)) throw new Error(`${showDocumentName(name)} lies incomplete on disk`);
    this.updates = stored.parts.length;
    this.#bytes = stored.parts.reduce((sum, part) => sum + part.length, 0);
    this.doc.on('update', (update: Uint8Array) => {
      this.#emitted.push(update);
      this.#state = null;
    });
  }

  /** About what it takes encoded: what came in since it was loaded counts in full. */
  get bytes(): number {
    return this.#bytes;
  }

  /**
   * Applies what a client sent. Malformed bytes and overflow leave the document as it was. Throws where an update can be decoded and yet
   * not be applied: then nobody knows what stands here, so it is gone, but for what was to be published before.
   */
  apply(updates: Iterable<Uint8Array>): Applied[] {
    const before = this.#emitted.length;
    try {
      return this.doc.transact(() => Array.from(updates, (update) => this.#applyOne(update)));
    } catch (error) {
      this.isGone = true;
      this.#emitted.length = before;
      throw error;
    }
  }

  #applyOne(update: Uint8Array): Applied {
    try {
      if (nestsTooDeep(update, this.name.kind)) return 'malformed';
      for (const [client, clock] of Y.parseUpdateMeta(update).from) {
        if (clock > Y.getState(this.doc.store, client)) return 'gap';
      }
    } catch {
      return 'malformed';
    }
    if (this.#bytes + update.length > this.#cap) {
      this.#bytes = Y.encodeStateAsUpdate(this.doc).length;
      if (this.#bytes + update.length > this.#cap) return 'full';
    }
    Y.applyUpdate(this.doc, update);
    this.#bytes += update.length;
    if (!hasPending(this.doc)) return 'done';
    this.doc.store.pendingStructs = null;
    this.doc.store.pendingDs = null;
    return 'gap';
  }

  /** Whether something changed that `takeEmitted` would give. */
  get hasNews(): boolean {
    return this.#emitted.length > 0;
  }

  /** The one update that the window's changes add up to; null when there were none. */
  takeEmitted(): Uint8Array | null {
    const [first, ...more] = this.#emitted;
    if (!first) return null;
    this.#emitted = [];
    this.updates += 1;
    return more.length === 0 ? first : Y.mergeUpdates([first, ...more]);
  }

  /** The whole document, encoded once for all who join without state. */
  wholeState(): Uint8Array {
    this.#state ??= Y.encodeStateAsUpdate(this.doc);
    return this.#state;
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.doc);
  }

  /** The state without the update that came last. Few ask, so nobody keeps it. */
  stateBefore(update: Uint8Array): Uint8Array {
    const clocks = Y.decodeStateVector(this.stateVector());
    for (const [client, clock] of Y.parseUpdateMeta(update).from) {
      if (clock === 0) clocks.delete(client);
      else clocks.set(client, clock);
    }
    return Y.encodeStateVector(clocks);
  }

  /** For whoever holds `stateVector` already (empty: nothing). */
  diffFor(stateVector: Uint8Array): Uint8Array {
    return stateVector.length <= 1 ? this.wholeState() : Y.encodeStateAsUpdate(this.doc, stateVector);
  }

  destroy(): void {
    this.isGone = true;
    this.readers.stop();
    this.doc.destroy();
  }
}

const hasPending = (doc: Y.Doc): boolean => doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
