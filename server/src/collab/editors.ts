import type { Ms } from '@futureback/shared/time.ts';
import * as decoding from 'lib0/decoding';
import type { HeldDocument } from '../live/held-document.ts';
import type { Clock } from '../ports.ts';
import { awarenessFrame } from './frames.ts';

/** At most five times a second, however fast somebody's caret moves. */
const TELL_EVERY: Ms = 200;
/** A caret and little more. */
const MOST_BYTES = 2048;

/** Somebody who has a document open for writing. The name is the server's knowledge, and null for those who have none here. */
export type Editor = { readonly name: string | null; hear(frame: Uint8Array): void };

type Said = { client: number; clock: number; state: string };

/**
 * Who else is editing one document: y-protocols' awareness, told by the server. A connection speaks for one client id, which no other has, and
 * its name is put there by the server, whatever the client says it is.
 */
export class Editors {
  readonly #clock: Clock;
  readonly #said = new Map<Editor, Said>();
  readonly #gone: Said[] = [];
  readonly #changed = new Set<Editor>();
  readonly #present = new Set<Editor>();
  #cancel: (() => void) | null = null;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  enter(editor: Editor): void {
    this.#present.add(editor);
    if (this.#said.size > 0) editor.hear(awarenessFrame([...this.#said.values()]));
  }

  leave(editor: Editor): void {
    this.#present.delete(editor);
    this.#changed.delete(editor);
    const said = this.#said.get(editor);
    if (!said) return;
    this.#said.delete(editor);
    this.#gone.push({ ...said, clock: said.clock + 1, state: 'null' });
    this.#tellSoon();
  }

  /** Takes what a client says of itself; what it says of others (a stock client repeats all it hears) is passed over. Throws on malformed bytes. */
  say(editor: Editor, message: Uint8Array): void {
    const decoder = decoding.createDecoder(message);
    for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
      const client = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      const state = decoding.readVarString(decoder);
      if (state.length > MOST_BYTES || !this.#speaksFor(editor, client)) continue;
      const before = this.#said.get(editor);
      if (before && clock <= before.clock) continue;
      this.#said.set(editor, { client, clock, state: named(state, editor.name) });
      this.#changed.add(editor);
      this.#tellSoon();
    }
  }

  #speaksFor(editor: Editor, client: number): boolean {
    const own = this.#said.get(editor);
    if (own) return own.client === client;
    return ![...this.#said.values()].some((said) => said.client === client);
  }

  #tellSoon(): void {
    this.#cancel ??= this.#clock.after(TELL_EVERY, () => {
      this.#cancel = null;
      const news = [...this.#gone.splice(0), ...[...this.#changed].flatMap((editor) => this.#said.get(editor) ?? [])];
      this.#changed.clear();
      if (news.length === 0) return;
      const frame = awarenessFrame(news);
      for (const editor of this.#present) editor.hear(frame);
    });
  }
}

/** The client's state with the name that is true; nothing else that could pass for a name. */
function named(state: string, name: string | null): string {
  const said: unknown = JSON.parse(state);
  if (typeof said !== 'object' || said === null || Array.isArray(said)) return 'null';
  const { user: _, name: __, ...rest } = said as Record<string, unknown>;
  return JSON.stringify(name === null ? rest : { ...rest, name });
}

const byDocument = new WeakMap<HeldDocument, Editors>();

/** The editors of a held document, for as long as it is held. */
export function editorsOf(document: HeldDocument, clock: Clock): Editors {
  let editors = byDocument.get(document);
  if (!editors) {
    editors = new Editors(clock);
    byDocument.set(document, editors);
  }
  return editors;
}
