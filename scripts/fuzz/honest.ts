import { idFrom } from '@futureback/shared/ids.ts';
import { Phone } from '../people/phone.ts';
import { Tap } from '../people/tap.ts';
import type { Chance } from '../rehearse/chance.ts';

const ROUND_WITHIN_MS = 15_000;
const COUNT = 3;

/** People who write and read while somebody else attacks their session: nothing of it may reach them. */
export class HonestPeople {
  readonly phones: readonly Phone[];
  readonly faults: string[] = [];
  /** By note, the words that stand last. */
  readonly words = new Map<string, string>();
  rounds = 0;
  readonly #chance: Chance;

  static async join(address: string, code: string, chance: Chance): Promise<HonestPeople> {
    const joining = { code, language: 'en', groups: ['family'] };
    const phones = await Promise.all(Array.from({ length: COUNT }, () => Phone.join(address, joining, new Tap())));
    await Promise.all(
      phones.map(({ control }) => control.until(() => control.view !== null, 'where the session stands')),
    );
    return new HonestPeople(phones, chance);
  }

  private constructor(phones: readonly Phone[], chance: Chance) {
    this.phones = phones;
    this.#chance = chance;
    for (const _ of phones) this.words.set(idFrom(crypto.getRandomValues(new Uint8Array(16))), '');
  }

  /** Everybody writes their note anew until it is over; each time all see all of it. */
  async goOn(isOver: () => boolean): Promise<void> {
    const ids = [...this.words.keys()];
    do {
      this.phones.forEach((phone, at) => {
        const id = ids[at] ?? '';
        const text = `${'We read on the steps. '.repeat(1 + this.#chance.upTo(5))}${this.#chance.canary()}`;
        this.words.set(id, text);
        phone.write({ step: 'future', text, language: 'en', question: 'future' }, '', id);
      });
      try {
        await Promise.all(this.phones.map((phone) => this.#seesAll(phone)));
      } catch (error) {
        this.faults.push(`honest people were disturbed: ${error instanceof Error ? error.message : String(error)}`);
        return;
      }
      this.rounds += 1;
      await new Promise((resolve) => setTimeout(resolve, 100));
    } while (!isOver());
  }

  async #seesAll(phone: Phone): Promise<void> {
    await phone.saved(ROUND_WITHIN_MS);
    const isThere = () => {
      const shown = new Set(phone.wallTexts);
      return [...this.words.values()].every((text) => shown.has(text));
    };
    await phone.wall.until(isThere, 'what the others wrote', ROUND_WITHIN_MS);
  }

  close(): void {
    for (const phone of this.phones) phone.close();
  }
}
