import { atRate, settled } from './bare.ts';
import { round } from './figures.ts';
import { type Guest, Hall } from './hall.ts';
import { LaneSocket, openLine } from './lane-socket.ts';
import { measure } from './measured.ts';
import { RawSocket } from './raw-socket.ts';
import type { Figures, Load } from './scenario.ts';
import { FILLER, readStamps, stamp } from './stamp.ts';
import { Writer } from './writer.ts';

type Heard = (frame: Buffer, at: number) => void;
type Phone = { readonly synced: boolean; readonly writer: Writer; close(): void };

/** The same phones write and read over long-polling, and then over WebSockets, which is what the detour is measured against. */
export async function polling(load: Load): Promise<Figures> {
  const ours = await play(load, phoneOnALine);
  const webSockets = await play(load, phoneOnWebSockets);
  return {
    ours,
    limits: { webSockets },
    ratios: { cpu: round(ours.cpuSeconds / webSockets.cpuSeconds, 2), p99: round(ours.p99Ms / webSockets.p99Ms, 2) },
  };
}

async function play(load: Load, open: (hall: Hall, guest: Guest, heard: Heard) => Phone) {
  const hall = await Hall.open(load.clients, 'family-night');
  await hall.goTo('future');
  await hall.do({ type: 'reveal', run: hall.run, unread: 'keep' });
  const took: number[] = [];
  const phones = hall.guests.map((guest) =>
    open(hall, guest, (frame, now) => readStamps(frame, (_, sent) => took.push(now - sent))),
  );
  const synced = await settled(() => phones.every((phone) => phone.synced && phone.writer.ready));
  const measured = measure(hall);
  await atRate(load.rate, load.seconds, (number) =>
    phones[number % phones.length]?.writer.write('future', stamp(number, performance.now()) + FILLER),
  );
  const converged = await settled(() => took.length >= load.rate * load.seconds * phones.length);
  const figures = { ...measured(took), synced, converged };
  for (const phone of phones) phone.close();
  await hall.close();
  return figures;
}

function phoneOnALine(hall: Hall, guest: Guest, heard: Heard): Phone {
  const line = openLine(hall, guest);
  const as = guest.participant;
  const wall = new LaneSocket(line, 0, { document: `wall/${hall.session}`, as }, heard);
  const sheet = new LaneSocket(line, 1, { document: `sheet/${as}`, as }, () => undefined);
  return {
    get synced() {
      return wall.synced;
    },
    writer: new Writer(hall, guest, sheet),
    close() {
      wall.close();
      sheet.close();
    },
  };
}

function phoneOnWebSockets(hall: Hall, guest: Guest, heard: Heard): Phone {
  const wall = new RawSocket(hall.collab('wall', hall.session, guest.participant), guest.browser.headers, heard);
  const writer = new Writer(hall, guest);
  return {
    get synced() {
      return wall.synced;
    },
    writer,
    close() {
      wall.close();
      writer.close();
    },
  };
}
