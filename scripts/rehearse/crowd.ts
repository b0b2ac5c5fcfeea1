import { showJoinCode } from '@futureback/shared/ids.ts';
import { CLOSE } from '@futureback/shared/wire/close.ts';
import { Browser, Refused } from '../people/browser.ts';
import { type Joining, Phone } from '../people/phone.ts';
import type { Chance } from './chance.ts';
import { type Hall, untilAnswered } from './hall.ts';
import { GROUPS } from './voices.ts';

export type Person = { phone: Phone; chance: Chance; looksAtWall: boolean; isRecorder: boolean };

/** Where people join: a session's code, and how its recorders come in. */
export type Entrance = { session: string; code: string; tables: number; recorderSecrets: readonly string[] };

/** More often their own than one of the others; people write in what they think in. */
const LANGUAGES = ['en', 'en', 'en', 'en', 'es', 'es', 'ar', 'pt', 'ht', 'zh-Hans'] as const;
const BURSTS = 5;
const LATE = 2;
const MISTYPING = 3;

/** A family night's people. Those who come late are promises of people who join once they are called. */
export async function gather(
  hall: Hall,
  entrance: Entrance,
  count: number,
): Promise<{ people: Person[]; late: (() => Promise<Person>)[] }> {
  const { chance, pace } = hall;
  await Promise.all(Array.from({ length: MISTYPING }, () => mistype(hall, entrance, chance.child())));
  const people: Person[] = [];
  const recorders = entrance.recorderSecrets.map(
    (secret) => () => joinAsRecorder(hall, entrance, secret, chance.child()),
  );
  const alone = Math.max(0, count - recorders.length - 2);
  const others = Array.from({ length: alone }, () => () => join(hall, entrance, chance.child()));
  const late = others.splice(0, Math.min(LATE, others.length));
  const coming = [...recorders, ...others].slice(0, count);
  const size = Math.ceil(coming.length / BURSTS);
  for (let at = 0; at < coming.length; at += size) {
    people.push(...(await Promise.all(coming.slice(at, at + size).map((come) => come()))));
    await pace.pause(chance, 200, 900);
  }
  people.push(...(await joinTogether(hall, entrance)));
  return { people, late };
}

/** Eight people of the planning team. */
export async function gatherPlanners(hall: Hall, entrance: Entrance, count: number): Promise<Person[]> {
  return Promise.all(
    Array.from({ length: count }, async () => {
      const chance = hall.chance.child();
      await hall.pace.pause(chance, 0, 800);
      return enter(hall, chance, {
        code: entrance.code,
        language: chance.oneOf(['en', 'en', 'es', 'ar']),
        groups: [chance.oneOf(['teacher', 'staff', 'family', 'school-committee'])],
      });
    }),
  );
}

async function join(hall: Hall, entrance: Entrance, chance: Chance): Promise<Person> {
  await hall.pace.pause(chance, 0, 400);
  return enter(hall, chance, asSomebody(entrance, chance));
}

/** What somebody says of themselves at the door; the code as they read it from the wall. */
function asSomebody({ code, tables }: Entrance, chance: Chance): Joining {
  const typed = chance.oneOf([code, showJoinCode(code), code.toLowerCase()]);
  const groups = chance.happens(0.1)
    ? []
    : [...new Set([chance.oneOf(GROUPS), ...(chance.happens(0.2) ? ['family'] : [])])];
  const language = chance.oneOf(LANGUAGES);
  return { code: typed, language, groups, ...(tables > 0 ? { table: 1 + chance.upTo(tables) } : {}) };
}

const joinAsRecorder = (hall: Hall, { code }: Entrance, link: string, chance: Chance): Promise<Person> =>
  enter(hall, chance, { code, language: 'en', groups: [], link });

/** Two people with one phone between them. */
async function joinTogether(hall: Hall, entrance: Entrance): Promise<Person[]> {
  const { chance, tap, ledger } = hall;
  const first = await join(hall, entrance, chance.child());
  const own = chance.child();
  const phone = await untilAnswered(() => Phone.joinOn(first.phone.browser, asSomebody(entrance, own), tap, ledger));
  hall.expect.that(
    phone.own.participant !== first.phone.own.participant,
    'two people share a device, each as themselves',
  );
  return [first, { phone, chance: own, looksAtWall: false, isRecorder: false }];
}

async function enter(hall: Hall, chance: Chance, joining: Joining): Promise<Person> {
  const phone = await untilAnswered(() => Phone.join(hall.address, joining, hall.tap, hall.ledger));
  await hall.expect.soon(
    phone.control.until(() => phone.control.view !== null, 'a first view'),
    'everybody who joins stands in the session',
  );
  return { phone, chance, looksAtWall: chance.happens(0.5), isRecorder: phone.own.role === 'recorder' };
}

/** Reads the code wrong, and is told so. */
async function mistype({ address, expect }: Hall, { code }: Entrance, chance: Chance): Promise<void> {
  const at = chance.upTo(code.length);
  const other = chance.oneOf([...'ACDEFGHJKMNPQRTWXY34679'].filter((letter) => letter !== code[at]));
  const wrong = `${code.slice(0, at)}${other}${code.slice(at + 1)}`;
  const refused = await untilAnswered(() =>
    new Browser(address).call('join', {}, { code: wrong, language: 'en', groups: [] }),
  ).then(
    () => null,
    (error: unknown) => error,
  );
  expect.that(refused instanceof Refused && refused.problem === 'wrong-code', 'a wrong code is named "wrong-code"');
}

/** Tries documents that are none of their business, and is turned away without a byte of them. */
export async function pry({ expect }: Hall, { session }: Entrance, curious: Person, other: Person): Promise<void> {
  const tried = [curious.phone.open('desk', session), curious.phone.open('sheet', other.phone.own.participant)];
  for (const document of tried) {
    await expect.soon(
      document.until(() => document.closedFor === CLOSE['not-allowed'], 'to be turned away'),
      'a phone is turned away from the desk and from another’s sheet',
    );
    expect.that(document.doc.store.clients.size === 0, 'a phone that is turned away has received nothing');
    document.close();
  }
}
