import { takeBack, writeNote } from '@futureback/shared/documents/sheet.ts';
import { readWall } from '@futureback/shared/documents/wall.ts';
import { idFrom } from '@futureback/shared/ids.ts';
import { audienceOf } from '@futureback/shared/session/audience.ts';
import type { Command } from '@futureback/shared/session/command.ts';
import type { WrittenNote } from '@futureback/shared/session/wording.ts';
import type { CommandAck } from '@futureback/shared/wire/ack.ts';
import type { OwnParticipant } from '@futureback/shared/wire/http.ts';
import * as Y from 'yjs';
import { Browser } from './browser.ts';
import { ControlConnection, DocumentConnection } from './connection.ts';
import type { CastValue, Ledger } from './ledger.ts';
import type { Receiver, Tap } from './tap.ts';

export type Joining = { code: string; language: string; groups: string[]; table?: number; link?: string };

/** Written and not yet said to be saved, with how much its client had written then. */
type Unsaved = { client: number; upTo: number; note: string; canary: string | null };

/** A simulated participant: a browser that joined, its control connection, its sheet, and the wall once looked at. */
export class Phone {
  readonly own: OwnParticipant;
  readonly control: ControlConnection;
  readonly browser: Browser;
  readonly #tap: Tap;
  readonly #ledger: Ledger | null;
  isOffline = false;
  #sheet: DocumentConnection;
  #wall: DocumentConnection | null = null;
  /** By note, the canary of its last words. */
  readonly #canaries = new Map<string, string>();
  #waiting: Unsaved[] = [];

  static async join(address: string, join: Joining, tap: Tap, ledger: Ledger | null = null): Promise<Phone> {
    const browser = new Browser(address);
    browser.hear = (path, bytes) => tap.record({ who: 'a newcomer', role: 'anyone', on: path }, bytes);
    return Phone.joinOn(browser, join, tap, ledger);
  }

  /** Joins on a device that somebody else may have joined on before. */
  static async joinOn(browser: Browser, join: Joining, tap: Tap, ledger: Ledger | null = null): Promise<Phone> {
    return new Phone(browser, await browser.call('join', {}, join), tap, ledger);
  }

  private constructor(browser: Browser, own: OwnParticipant, tap: Tap, ledger: Ledger | null) {
    this.own = own;
    this.browser = browser;
    this.#tap = tap;
    this.#ledger = ledger;
    this.control = new ControlConnection(
      browser,
      'participant',
      { session: own.session, participant: own.participant },
      tap,
      this.#receiver('control'),
    );
    this.#sheet = this.#openSheet(null);
  }

  get sheet(): DocumentConnection {
    return this.#sheet;
  }

  /** The page is loaded again: what it wrote comes back from the device, under another client's number. */
  reload(): void {
    const kept = Y.encodeStateAsUpdate(this.#sheet.doc);
    this.#sheet.close();
    this.#sheet = this.#openSheet(kept);
    if (this.isOffline) this.#sheet.goOffline();
  }

  /** The same participant in another tab, or on another device. */
  another(browser: Browser = this.browser): Phone {
    return new Phone(browser, this.own, this.#tap, this.#ledger);
  }

  /** Opens everyone's notes. */
  get wall(): DocumentConnection {
    this.#wall ??= this.open('wall', this.own.session);
    return this.#wall;
  }

  get wallTexts(): string[] {
    return readWall(this.wall.doc).map((note) => note.text);
  }

  /** Opens another document as this participant. */
  open(kind: 'wall' | 'desk' | 'themes' | 'sheet' | 'statement' | 'synthesis', owner: string): DocumentConnection {
    return new DocumentConnection(this.browser, { kind, owner }, this.own.participant, this.#tap, this.#receiver(kind));
  }

  /** Writes a note, into the ledger first. Returns its id. The same id again is an edit. */
  write(
    note: Omit<WrittenNote, 'writtenAt'>,
    canary: string,
    id: string = idFrom(crypto.getRandomValues(new Uint8Array(16))),
  ): string {
    const { at } = this.control.view ?? {};
    this.#ledger?.append({
      kind: 'written',
      session: this.own.session,
      participant: this.own.participant,
      note: id,
      step: note.step,
      canary,
      text: note.text,
      language: note.language,
      audience:
        at?.step.id === note.step && at.writing && 'pen' in at.step
          ? audienceOf(at.step.pen, at.writing, note.lens)
          : null,
    });
    writeNote(this.sheet.doc, id, { ...note, writtenAt: Date.now() });
    this.#canaries.set(id, canary);
    this.#waitFor(id, canary);
    return id;
  }

  takeBack(id: string): void {
    this.#ledger?.append({
      kind: 'took-back',
      session: this.own.session,
      participant: this.own.participant,
      note: id,
    });
    takeBack(this.sheet.doc, id);
    this.#waitFor(id, null);
  }

  /** Resolves once the phone says that a note is not (all) where it was meant to be. */
  async told(note: string, trouble: string, withinMs?: number): Promise<void> {
    await this.control.until(
      () => this.control.mine?.troubles[note] === trouble,
      `the phone to be told ${trouble}`,
      withinMs,
    );
    const canary = this.#canaries.get(note) ?? null;
    this.#ledger?.append({ kind: 'told', participant: this.own.participant, note, canary, trouble });
  }

  /** Puts dots or a mark, into the ledger first. */
  async cast(ballot: string, item: string, value: CastValue): Promise<CommandAck> {
    const id = idFrom(crypto.getRandomValues(new Uint8Array(16)));
    this.#ledger?.append({ kind: 'cast', id, participant: this.own.participant, ballot, item, value });
    const command: Command =
      value.kind === 'dots'
        ? { type: 'dot', ballot, item, dots: value.dots }
        : {
            type: 'mark',
            ballot,
            item,
            level: value.level,
            ...(value.concern === null ? {} : { concern: value.concern }),
          };
    const ack = await this.control.send(command, id);
    this.#ledger?.append({ kind: 'answered', id, ok: ack.ok });
    return ack;
  }

  /** Resolves when the server's disk has all that this phone wrote. */
  saved(withinMs?: number): Promise<void> {
    return this.sheet.until(() => this.sheet.synced && this.sheet.allSaved, 'saved', withinMs);
  }

  /** As in a hallway without a signal: what is written from now on waits on the phone. */
  goOffline(): void {
    this.isOffline = true;
    this.control.goOffline();
    this.sheet.goOffline();
    this.#wall?.goOffline();
  }

  comeBack(): void {
    this.isOffline = false;
    this.control.comeBack();
    this.sheet.comeBack();
    this.#wall?.comeBack();
  }

  close(): void {
    this.control.close();
    this.sheet.close();
    this.#wall?.close();
  }

  #receiver(on: string): Receiver {
    return { who: this.own.participant, role: 'participant', on };
  }

  #openSheet(kept: Uint8Array | null): DocumentConnection {
    const { participant } = this.own;
    const name = { kind: 'sheet', owner: participant } as const;
    const sheet = new DocumentConnection(this.browser, name, participant, this.#tap, this.#receiver('sheet'), kept);
    sheet.onSaved = () => this.#showSaved();
    return sheet;
  }

  #waitFor(note: string, canary: string | null): void {
    this.#waiting.push({ client: this.sheet.doc.clientID, upTo: this.sheet.written, note, canary });
  }

  #showSaved(): void {
    const isSaved = ({ client, upTo }: Unsaved) => upTo <= this.sheet.saved(client);
    for (const { note, canary } of this.#waiting.filter(isSaved))
      this.#ledger?.append({ kind: 'saved', participant: this.own.participant, note, canary });
    this.#waiting = this.#waiting.filter((one) => !isSaved(one));
  }
}
