import { CLOSE } from '@futureback/shared/wire/close.ts';
import type { Browser } from '../people/browser.ts';
import { Phone } from '../people/phone.ts';
import { Tap } from '../people/tap.ts';
import type { Chance } from '../rehearse/chance.ts';
import { ControlLine, sayRaw } from './control-line.ts';
import { DocumentLine } from './document-line.ts';
import { LaneLine } from './lane-line.ts';
import { brokenFrame } from './recorded.ts';

/** Below the burst that one connection is granted, of which each frame takes two: itself and the question after it. */
const FRAMES_A_LINE = 50;

/** What may be attacked: the session of honest people, by somebody who joined it; and documents of a process of their own. */
export type Ground = {
  address: string;
  code: string;
  session: string;
  vandal: { browser: Browser; session: string; process: string };
};

type Line = { readonly code: number | null; say(frame: Uint8Array): Promise<void>; close(): void };

/** Somebody who sends what nobody should, until so many frames are through. */
export class Attack {
  readonly said: Record<string, number> = {};
  /** How often the server hung up, by the code it gave. */
  readonly hungUp: Record<number, number> = {};
  /** Everybody under whose name something was sent. */
  readonly participants: string[] = [];
  readonly #ground: Ground;
  readonly #most: number;
  #count = 0;

  constructor(ground: Ground, most: number) {
    this.#ground = ground;
    this.#most = most;
  }

  get count(): number {
    return this.#count;
  }

  get isOver(): boolean {
    return this.#count >= this.#most;
  }

  /** One attacker among several. */
  async run(chance: Chance): Promise<void> {
    const { session, vandal } = this.#ground;
    let me = await this.#join();
    while (!this.isOver) {
      const way = chance.next();
      const as = me.own.participant;
      if (way < 0.42) {
        const code = await this.#document(me.browser, `sheet/${as}`, as, chance);
        // A full sheet takes nothing more, so the next is another's.
        if (code === CLOSE['document-full']) me = await this.#join(me);
      } else if (way < 0.54) await this.#document(me.browser, `wall/${session}`, as, chance);
      else if (way < 0.64) await this.#document(me.browser, `themes/${session}`, as, chance);
      else if (way < 0.78) {
        const { browser, process } = vandal;
        const document = chance.oneOf([`themes/${vandal.session}`, `statement/${process}`, `synthesis/${process}`]);
        await this.#document(browser, document, 'host', chance);
      } else if (way < 0.92) await this.#lane(me, chance);
      else if (way < 0.96) await this.#control(me, chance);
      else this.#add('raw packets', await sayRaw(me.browser, { session, participant: as }, chance, FRAMES_A_LINE));
    }
    me.close();
  }

  async #join(before?: Phone): Promise<Phone> {
    before?.close();
    const joining = { code: this.#ground.code, language: 'en', groups: [] };
    const phone = await Phone.join(this.#ground.address, joining, new Tap());
    this.participants.push(phone.own.participant);
    // Only its cookies are wanted: what is sent under its name is ours alone.
    phone.goOffline();
    return phone;
  }

  async #document(browser: Browser, document: string, as: string, chance: Chance): Promise<number | null> {
    const line = await DocumentLine.open(browser, document, as);
    return this.#frames(document.split('/')[0] ?? '', line, chance);
  }

  async #lane(me: Phone, chance: Chance): Promise<void> {
    const { participant, session } = me.own;
    const document = chance.oneOf([`sheet/${participant}`, `wall/${session}`]);
    const line = await LaneLine.open(me.browser, document, participant, chance.upTo(1000));
    await this.#frames('lanes', line, chance);
  }

  async #frames(what: string, line: Line, chance: Chance): Promise<number | null> {
    let said = 0;
    for (; said < FRAMES_A_LINE && line.code === null; said += 1) await line.say(brokenFrame(chance));
    line.close();
    this.#add(what, said);
    if (line.code !== null) this.hungUp[line.code] = (this.hungUp[line.code] ?? 0) + 1;
    return line.code;
  }

  async #control(me: Phone, chance: Chance): Promise<void> {
    const { session, participant } = me.own;
    const line = await ControlLine.open(me.browser, { session, participant });
    let said = 0;
    for (; said < FRAMES_A_LINE && !line.isOver; said += 1) await line.say(chance);
    line.close();
    this.#add('control', said);
  }

  #add(what: string, said: number): void {
    this.said[what] = (this.said[what] ?? 0) + said;
    this.#count += said;
  }
}
