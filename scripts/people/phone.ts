import { takeBack, writeNote } from '@futureback/shared/documents/sheet.ts';
import { readWall } from '@futureback/shared/documents/wall.ts';
import { idFrom } from '@futureback/shared/ids.ts';
import type { WrittenNote } from '@futureback/shared/session/wording.ts';
import type { OwnParticipant } from '@futureback/shared/wire/http.ts';
import { Browser } from './browser.ts';
import { ControlConnection, DocumentConnection } from './connection.ts';
import type { Ledger } from './ledger.ts';
import type { Tap } from './tap.ts';

/** A simulated participant: a browser that joined, its control connection, its sheet, and the wall once looked at. */
export class Phone {
  readonly own: OwnParticipant;
  readonly control: ControlConnection;
  readonly sheet: DocumentConnection;
  readonly browser: Browser;
  readonly #tap: Tap;
  readonly #ledger: Ledger | null;
  #wall: DocumentConnection | null = null;

  static async join(
    address: string,
    join: { code: string; language: string; groups: string[]; table?: number; recorder?: string },
    tap: Tap,
    ledger: Ledger | null = null,
  ): Promise<Phone> {
    const browser = new Browser(address);
    const own = await browser.call('join', {}, join);
    return new Phone(browser, own, tap, ledger);
  }

  private constructor(browser: Browser, own: OwnParticipant, tap: Tap, ledger: Ledger | null) {
    this.own = own;
    this.browser = browser;
    this.#tap = tap;
    this.#ledger = ledger;
    const who = { who: own.participant, role: 'participant' } as const;
    this.control = new ControlConnection(
      browser,
      'participant',
      { session: own.session, participant: own.participant },
      tap,
      { ...who, on: 'control' },
    );
    this.sheet = new DocumentConnection(browser, { kind: 'sheet', owner: own.participant }, own.participant, tap, {
      ...who,
      on: 'sheet',
    });
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
    return new DocumentConnection(this.browser, { kind, owner }, this.own.participant, this.#tap, {
      who: this.own.participant,
      role: 'participant',
      on: kind,
    });
  }

  /** Writes a note, into the ledger first. Returns its id. */
  write(
    note: Omit<WrittenNote, 'writtenAt'>,
    canary: string,
    id: string = idFrom(crypto.getRandomValues(new Uint8Array(16))),
  ): string {
    this.#ledger?.append({
      kind: 'written',
      at: performance.now(),
      session: this.own.session,
      participant: this.own.participant,
      note: id,
      step: note.step,
      canary,
      text: note.text,
      language: note.language,
    });
    writeNote(this.sheet.doc, id, { ...note, writtenAt: Date.now() });
    return id;
  }

  takeBack(id: string): void {
    this.#ledger?.append({
      kind: 'took-back',
      at: performance.now(),
      session: this.own.session,
      participant: this.own.participant,
      note: id,
    });
    takeBack(this.sheet.doc, id);
  }

  /** Resolves when the server's disk has all that this phone wrote. */
  saved(withinMs?: number): Promise<void> {
    return this.sheet.until(() => this.sheet.synced && this.sheet.allSaved, 'saved', withinMs);
  }

  close(): void {
    this.control.close();
    this.sheet.close();
    this.#wall?.close();
  }
}
