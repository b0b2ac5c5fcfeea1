import { idFrom } from '@futureback/shared/ids.ts';
import { ControlConnection } from '../people/connection.ts';
import type { Evening } from './evening.ts';
import type { Guest, Manners } from './guest.ts';
import { Stutter } from './stutter.ts';

/** What goes wrong in a run, from the moment when everybody can write in private. Afterwards all is calm, revealed and compared. */
export type Plot = {
  readonly name: string;
  /** Where it needs one: whether the host reads everything first. */
  readonly moderated?: boolean;
  readonly manners?: Partial<Manners>;
  play(evening: Evening): Promise<void>;
};

export const PLOTS: readonly Plot[] = [
  {
    name: 'power cut while writing',
    async play(evening) {
      await Promise.all([evening.write(7), evening.pause(20, 500).then(() => evening.powerCut())]);
      await evening.calm();
      await Promise.all([evening.reveal(), evening.pause(0, 40).then(() => evening.powerCut())]);
      await evening.write(2);
    },
  },
  {
    name: 'power cut while compacting',
    async play(evening) {
      await evening.write(6);
      await evening.calm();
      const isEmpty = evening.chance.happens(0.6);
      if (isEmpty) evening.everybodyLeaves();
      evening.stage.letMinutesPass();
      if (!isEmpty) await evening.write(2);
      await evening.pause(0, 60);
      if (evening.chance.happens(0.7)) await evening.powerCut();
      evening.everybodyReturns();
      await evening.write(2);
    },
  },
  {
    name: 'power cuts while loading',
    async play(evening) {
      await evening.write(3);
      await Promise.all([evening.write(4), evening.powerCuts(1)]);
      await evening.write(2);
    },
  },
  {
    name: 'bad networks',
    async play(evening) {
      for (const { proxy } of evening.guests) {
        proxy.delayMs = 20 + evening.chance.upTo(evening.chance.happens(0.2) ? 1980 : 300);
        if (evening.chance.happens(0.3)) proxy.bytesPerSecond = 2000 + evening.chance.upTo(20_000);
      }
      await Promise.all([evening.write(6), cuts(evening, 8)]);
      if (evening.chance.happens(0.5)) await evening.reveal();
      await Promise.all([evening.write(2), cuts(evening, 4)]);
    },
  },
  {
    name: 'half-open sockets',
    async play(evening) {
      const lost = some(evening, 0.5);
      await evening.write(2);
      for (const { proxy } of lost) proxy.swallow();
      await evening.write(4);
      if (evening.chance.happens(0.5)) await evening.reveal();
      // They notice in their own time: some page wakes up and asks anew, beside the connection that the server still believes in.
      for (const guest of lost) {
        if (evening.chance.happens(0.5)) guest.proxy.heal();
        else {
          guest.goOffline();
          await evening.pause(0, 40);
          guest.comeBack();
        }
      }
      await evening.write(2);
    },
  },
  {
    name: 'two tabs and a second device',
    async play(evening) {
      for (const guest of some(evening, 0.6)) {
        guest.openTab();
        if (evening.chance.happens(0.4)) await guest.openDevice(evening.stage.server.address);
      }
      await Promise.all([
        evening.write(7),
        cuts(evening, 4),
        ...(evening.chance.happens(0.5) ? [evening.pause(50, 400).then(() => evening.powerCut())] : []),
      ]);
    },
  },
  {
    name: 'offline for a day',
    manners: { edit: false },
    async play(evening) {
      await evening.write(3);
      const away = some(evening, 0.5);
      for (const guest of away) guest.goOffline();
      await evening.write(3);
      if (evening.chance.happens(0.5)) await evening.reveal();
      await Promise.all(evening.guests.filter((guest) => !away.includes(guest)).map((guest) => guest.settled()));
      await evening.endWriting({ type: 'close' });
      await Promise.all(evening.guests.filter((guest) => !away.includes(guest)).map(seesClosed));
      evening.stage.letMinutesPass();
      if (evening.chance.happens(0.4)) await evening.powerCut();
      const early = away.filter(() => evening.chance.happens(0.5));
      for (const guest of early) guest.comeBack();
      await Promise.all(early.map((guest) => guest.settled()));
      await evening.openWriting({ type: 'reopen' });
    },
  },
  {
    name: 'a hold races the note it holds',
    async play(evening) {
      await evening.write(3);
      const [guest] = evening.chance.shuffled(evening.guests);
      if (!guest) return;
      const second = secondHost(evening);
      await second.until(() => second.view !== null, 'the second host');
      if (evening.moderated) await holdFromTheDesk(evening, second);
      else await holdUnseen(evening, second, guest);
      second.close();
      await evening.write(1);
    },
  },
  {
    name: 'frames that come again, in no order',
    async play(evening) {
      const stutters = some(evening, 0.7).map(({ phone }) => new Stutter(phone, evening.chance.child()));
      const repeat = async (): Promise<void> => {
        for (let time = 0; time < 6; time += 1) {
          await evening.pause(20, 150);
          for (const stutter of stutters) stutter.repeat();
        }
      };
      await Promise.all([evening.write(7), repeat(), commandTwice(evening)]);
      if (evening.chance.happens(0.5)) await evening.reveal();
      for (const stutter of stutters) stutter.repeat();
      await evening.write(2);
      for (const stutter of stutters) stutter.close();
    },
  },
  {
    name: 'a restart while people are offline',
    async play(evening) {
      await evening.write(3);
      const away = some(evening, 0.5);
      for (const guest of away) guest.goOffline();
      const writeOffline = () => Promise.all(away.map((guest) => guest.write(3, 40))).then(() => undefined);
      if (evening.chance.happens(0.5)) await evening.restart(writeOffline);
      else {
        await writeOffline();
        await evening.powerCut();
      }
      if (evening.chance.happens(0.5)) await evening.reveal();
      for (const guest of away) guest.comeBack();
      await evening.write(2);
    },
  },
  {
    name: 'a step change races writing',
    manners: { edit: false },
    async play(evening) {
      for (const { proxy } of evening.guests) proxy.delayMs = evening.chance.upTo(200);
      const end = evening.chance.happens(0.5) ? ({ type: 'stop-writing' } as const) : ({ type: 'next' } as const);
      await Promise.all([evening.write(6), evening.pause(50, 400).then(() => evening.endWriting(end))]);
      await evening.calm();
      await evening.openWriting(end.type === 'next' ? { type: 'previous' } : { type: 'open-writing' });
      await evening.host.control.until(() => evening.host.at?.step.id === 'future', 'the step of writing');
      await Promise.all([evening.write(2), evening.reveal()]);
      await Promise.all([
        evening.write(3),
        evening.pause(0, 200).then(() => evening.endWriting({ type: 'stop-writing' })),
      ]);
    },
  },
  {
    name: 'a clock that is set ahead',
    async play(evening) {
      const { control } = evening.host;
      await Promise.all([evening.write(3), evening.pause(0, 100).then(() => evening.stage.setClockAhead())]);
      const clock = () => evening.host.at?.clock;
      await control.until(() => clock()?.kind === 'paused', 'the step to be paused after the jump');
      await evening.write(3);
      await evening.do({ type: 'resume' });
    },
  },
  {
    name: 'everything at once',
    async play(evening) {
      for (const guest of evening.guests) {
        const { proxy } = guest;
        if (evening.chance.happens(0.4)) proxy.delayMs = evening.chance.upTo(600);
        if (evening.chance.happens(0.2)) proxy.bytesPerSecond = 5000;
        if (evening.chance.happens(0.3)) guest.openTab();
      }
      const away = some(evening, 0.25);
      for (const guest of away) guest.goOffline();
      await Promise.all([
        evening.write(7),
        cuts(evening, 6),
        evening.pause(0, 500).then(() => evening.powerCut()),
        commandTwice(evening),
      ]);
      evening.stage.letMinutesPass();
      await evening.write(2);
      const [first] = away;
      first?.comeBack();
      for (const { proxy } of some(evening, 0.3)) proxy.swallow();
      await Promise.all([
        evening.reveal(),
        evening.write(3),
        evening
          .pause(0, 300)
          .then<unknown>(() => (evening.chance.happens(0.5) ? evening.powerCut() : evening.powerCuts(1))),
      ]);
    },
  },
];

const some = (evening: Evening, share: number): Guest[] =>
  evening.chance.shuffled(evening.guests).slice(0, Math.ceil(evening.guests.length * share));

async function cuts(evening: Evening, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await evening.pause(10, 150);
    evening.chance.oneOf(evening.chance.oneOf(evening.guests).networks).cut();
  }
}

const seesClosed = ({ phone: { control } }: Guest): Promise<void> =>
  control.until(() => control.view?.phase === 'closed', 'the session to be closed');

const newId = (): string => idFrom(crypto.getRandomValues(new Uint8Array(16)));

/** One command under one id over two connections at once, as after a connection that broke: it is done once. */
async function commandTwice(evening: Evening): Promise<void> {
  const second = secondHost(evening);
  await second.until(() => second.view !== null, 'the second host');
  const id = newId();
  const command = { type: 'extend', run: second.view?.at?.run ?? 0, minutes: 1 } as const;
  const [one, other] = await Promise.all([evening.host.control.send(command, id), second.send(command, id)]);
  if (JSON.stringify(one) !== JSON.stringify(other))
    evening.faults.push(`one command had two answers: ${JSON.stringify(one)} and ${JSON.stringify(other)}`);
  second.close();
}

const secondHost = ({ stage, session, tap }: Evening): ControlConnection =>
  new ControlConnection(stage.school.owner, 'host', { session }, tap, { who: 'host', role: 'host', on: 'control' });

/** Somebody writes and writes anew, while one host holds that very note and another reveals them all. */
async function holdUnseen(evening: Evening, second: ControlConnection, guest: Guest): Promise<void> {
  const run = evening.host.at?.run ?? 0;
  const { id, canary } = guest.say();
  if (evening.chance.happens(0.7)) await guest.settled();
  guest.proxy.delayMs = evening.chance.upTo(15);
  const again = guest.sayAnew(id);
  // Whoever asks both at once cannot know which comes first, so the ledger lets the note be seen; the answers know better.
  evening.ledger.append({ kind: 'reveal', session: evening.session, step: 'future' });
  evening.ledger.append({ kind: 'held', session: evening.session, note: id });
  const [held, revealed] = await Promise.all([
    evening.host.control.send({ type: 'hold', note: id, reason: 'private' }),
    second.send({ type: 'reveal', run, unread: 'keep' }),
  ]);
  evening.ledger.append({ kind: 'revealed', session: evening.session, step: 'future' });
  if (held.ok && revealed.ok && held.version < revealed.version) {
    evening.neverOnWall.add(canary);
    evening.neverOnWall.add(again.canary);
  }
}

/** The same where the host read the note first. */
async function holdFromTheDesk(evening: Evening, second: ControlConnection): Promise<void> {
  const { host } = evening;
  await evening.calm();
  await evening.endWriting({ type: 'stop-writing' });
  await host.desk.until(() => host.deskNotes.length > 0, 'notes on the desk');
  const note = evening.chance.oneOf(host.deskNotes);
  const run = host.at?.run ?? 0;
  evening.ledger.append({ kind: 'reveal', session: evening.session, step: 'future' });
  evening.ledger.append({ kind: 'held', session: evening.session, note: note.id });
  const [held, revealed] = await Promise.all([
    host.control.send({ type: 'hold', note: note.id, reason: 'private' }),
    second.send({ type: 'reveal', run, unread: 'keep' }),
  ]);
  evening.ledger.append({ kind: 'revealed', session: evening.session, step: 'future' });
  const canary = note.text.split(' ').at(-1);
  if (canary && held.ok && revealed.ok && held.version < revealed.version) evening.neverOnWall.add(canary);
}
