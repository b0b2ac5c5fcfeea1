import { noteOnSheet, readSheet } from '@futureback/shared/documents/sheet.ts';
import type { NoteId } from '@futureback/shared/ids.ts';
import type { Mine } from '@futureback/shared/wire/control.ts';
import type { Ledger } from '../people/ledger.ts';
import { type Joining, Phone } from '../people/phone.ts';
import type { Tap } from '../people/tap.ts';
import { TcpProxy } from '../people/tcp-proxy.ts';
import type { Chance } from '../rehearse/chance.ts';
import { pause } from './pause.ts';

/** Which things beside writing new notes people do in a run. */
export type Manners = { edit: boolean; takeBack: boolean; reload: boolean };

/** A note as its author knows it. Two tabs never change one note, so that its last words are known. */
type Own = { id: NoteId; tab: Phone; step: string; isBack: boolean; version: number; told: number | null };

type Joined = {
  tap: Tap;
  ledger: Ledger;
  chance: Chance;
  manners: Manners;
  /** Whether the ledger hears at once what a phone is told: where a note that comes too late goes to the desk for that alone. */
  swearsToldAtOnce: boolean;
};

const SAYINGS = [
  'The library is open until eight.',
  'Nobody eats alone.',
  'Los autobuses llegan a tiempo.',
  'نزرع الفاصوليا مع الجيران.',
  'Fifth graders read to first graders on the steps, and whoever passes sits down and listens for a while.',
];

/** Somebody in the hall, behind a network of their own, with as many tabs as they like. */
export class Guest {
  readonly proxy: TcpProxy;
  readonly tabs: Phone[] = [];
  readonly #devices: TcpProxy[] = [];
  readonly #chance: Chance;
  readonly #manners: Manners;
  readonly #swearsToldAtOnce: boolean;
  readonly #own: Own[] = [];

  static async join(address: string, joining: Joining, { tap, ledger, ...ways }: Joined): Promise<Guest> {
    const proxy = await TcpProxy.before(address);
    return new Guest(proxy, await Phone.join(proxy.address, joining, tap, ledger), ways);
  }

  private constructor(proxy: TcpProxy, phone: Phone, ways: Omit<Joined, 'tap' | 'ledger'>) {
    this.proxy = proxy;
    this.#chance = ways.chance;
    this.#manners = ways.manners;
    this.#swearsToldAtOnce = ways.swearsToldAtOnce;
    this.#add(phone);
  }

  get phone(): Phone {
    const [first] = this.tabs;
    if (!first) throw new Error('everybody has a phone');
    return first;
  }

  get networks(): readonly TcpProxy[] {
    return [this.proxy, ...this.#devices];
  }

  openTab(): Phone {
    return this.#add(this.phone.another());
  }

  /** Another device of the same participant, with a network of its own. */
  async openDevice(serverAddress: string): Promise<Phone> {
    const proxy = await TcpProxy.before(serverAddress);
    this.#devices.push(proxy);
    return this.#add(this.phone.another(this.phone.browser.at(proxy.address)));
  }

  /** Does so many things with notes, a moment after each other. */
  async write(times: number, longestPauseMs = 120): Promise<void> {
    for (let time = 0; time < times; time += 1) {
      await pause(this.#chance, 5, longestPauseMs);
      this.act();
    }
  }

  act(): void {
    // A tab that never heard where the session stands has no box to write into.
    const tab = this.#chance.oneOf(this.tabs.filter(({ control }) => control.view !== null));
    const mine = this.#own.filter((note) => note.tab === tab);
    const does = this.#chance.next();
    if (mine.length === 0 || does < 0.6) this.say(tab);
    else if (does < 0.8 && this.#manners.edit) this.edit(this.#chance.oneOf(mine));
    else if (does < 0.92 && this.#manners.takeBack) this.#takeBack(this.#chance.oneOf(mine));
    else if (does >= 0.92 && this.#manners.reload) tab.reload();
    else this.say(tab);
  }

  /** Writes a new note into the step that the tab shows. Returns its id and its canary. */
  say(tab: Phone = this.phone): { id: NoteId; canary: string } {
    const step = tab.control.view?.at?.step.id ?? 'future';
    const canary = this.#chance.canary();
    const id = tab.write(this.#words(step, canary), canary);
    this.#own.push({ id, tab, step, isBack: false, version: 1, told: null });
    return { id, canary };
  }

  /** Writes a note anew, by its id. */
  sayAnew(id: NoteId): { canary: string } {
    const note = this.#own.find((own) => own.id === id);
    if (!note) throw new Error('nobody changes a note that they did not write');
    return this.edit(note);
  }

  edit(note: Own): { canary: string } {
    const canary = this.#chance.canary();
    note.tab.write(this.#words(note.step, canary), canary, note.id);
    note.version += 1;
    note.isBack = false;
    return { canary };
  }

  goOffline(): void {
    for (const tab of this.tabs) tab.goOffline();
  }

  comeBack(): void {
    for (const tab of this.tabs) tab.comeBack();
  }

  /** Resolves when every tab says that all is saved, and knows what became of it. */
  async settled(): Promise<void> {
    for (const tab of this.tabs) {
      await tab.saved();
      await tab.control.caughtUp();
    }
  }

  /** Resolves when the phone says that a note is not where it was meant to be; that it took it back is no news. */
  async told(id: NoteId): Promise<void> {
    const note = this.#own.find((own) => own.id === id);
    if (!note || note.isBack) return;
    const { control } = note.tab;
    await control.until(() => control.mine?.troubles[id] !== undefined, `why the note ${id} is not where it belongs`);
    await this.#tell(note, control.mine);
  }

  /** What each tab shows as this participant's own notes. */
  get sheets(): string[] {
    return this.tabs.map((tab) => JSON.stringify([...readSheet(tab.sheet.doc)].sort(([a], [b]) => (a < b ? -1 : 1))));
  }

  close(): void {
    for (const tab of this.tabs) tab.close();
    for (const proxy of this.networks) proxy.close();
  }

  #add(tab: Phone): Phone {
    if (this.#swearsToldAtOnce)
      tab.control.onMine = (mine) => {
        for (const note of this.#own) if (note.tab === tab) void this.#tell(note, mine);
      };
    this.tabs.push(tab);
    return tab;
  }

  async #tell(note: Own, mine: Mine | null): Promise<void> {
    const trouble = mine?.troubles[note.id];
    if (trouble === undefined || note.told === note.version) return;
    note.told = note.version;
    await note.tab.told(note.id, trouble);
  }

  #takeBack(note: Own): void {
    if (!noteOnSheet(note.tab.sheet.doc, note.id)) return;
    note.tab.takeBack(note.id);
    note.isBack = true;
  }

  #words(step: string, canary: string) {
    const said = this.#chance.oneOf(SAYINGS);
    const often = this.#chance.happens(0.1) ? 4 : 1;
    return { step, text: `${`${said} `.repeat(often)}${canary}`, language: 'en', question: step };
  }
}
