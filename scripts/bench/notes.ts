import { atRate, settled } from './bare.ts';
import { residentBytes, round } from './figures.ts';
import { Hall } from './hall.ts';
import { loopLag } from './loop-lag.ts';
import { besideTheBare, measure } from './measured.ts';
import { RawSocket } from './raw-socket.ts';
import type { Figures, Load } from './scenario.ts';
import { FILLER, readStamps, stamp } from './stamp.ts';
import { Writer } from './writer.ts';

/** Phones add whole notes to their sheets while all read the wall. */
export async function notes(load: Load): Promise<Figures> {
  const hall = await Hall.open(load.clients, 'family-night');
  await hall.goTo('future');
  await hall.do({ type: 'reveal', run: hall.run, unread: 'keep' });
  const took: number[] = [];
  const seen = hall.guests.map(() => 0);
  const readers = hall.guests.map(
    (guest, at) =>
      new RawSocket(hall.collab('wall', hall.session, guest.participant), guest.browser.headers, (frame, now) =>
        readStamps(frame, (_, sent) => {
          seen[at] = (seen[at] ?? 0) + 1;
          took.push(now - sent);
        }),
      ),
  );
  const writers = hall.guests.map((guest) => new Writer(hall, guest));
  await settled(() => readers.every((reader) => reader.synced) && writers.every((writer) => writer.ready));
  const residentMiB = round(residentBytes(hall.server.pid) / 2 ** 20);
  const measured = measure(hall);
  await atRate(load.rate, load.seconds, (number) =>
    writers[number % writers.length]?.write('future', stamp(number, performance.now()) + FILLER),
  );
  const total = load.rate * load.seconds;
  const converged = await settled(() => seen.every((count) => count === total));
  const ours = { ...measured(took), converged, residentMiB, loop: await loopLag(hall) };
  for (const open of [...readers, ...writers]) open.close();
  await hall.close();
  return besideTheBare(load, ours, readers);
}
