import { atRate, settled } from './bare.ts';
import { residentBytes, round } from './figures.ts';
import { Hall } from './hall.ts';
import { measure } from './measured.ts';
import { RawSocket } from './raw-socket.ts';
import type { Figures, Load } from './scenario.ts';
import { FILLER, readStamps, stamp } from './stamp.ts';
import { Writer } from './writer.ts';

/** Phones arrive within five seconds at a wall of two thousand notes: sheet and wall both synced. */
export async function join(load: Load): Promise<Figures> {
  const NOTES = 2000;
  const PER_WRITER = 40;
  const hall = await Hall.open(load.clients + NOTES / PER_WRITER, 'family-night');
  await hall.goTo('future');
  await hall.do({ type: 'reveal', run: hall.run, unread: 'keep' });
  const writers = hall.guests.slice(load.clients).map((guest) => new Writer(hall, guest));
  await settled(() => writers.every((writer) => writer.ready));
  await atRate(400, NOTES / 400, (number) =>
    writers[number % writers.length]?.write('future', stamp(number, 0) + FILLER),
  );
  await hall.host.until(() => hall.host.roster?.notes === NOTES, 'two thousand notes');
  for (const writer of writers) writer.close();
  const idleBytes = residentBytes(hall.server.pid);
  const took: number[] = [];
  let complete = 0;
  const sockets: RawSocket[] = [];
  const measured = measure(hall);
  await atRate(load.clients / load.seconds, load.seconds, (number) => {
    const guest = hall.guests[number];
    if (!guest) return;
    const began = performance.now();
    let left = 2;
    const synced = () => {
      left -= 1;
      if (left === 0) took.push(performance.now() - began);
    };
    let found = 0;
    const wall = new RawSocket(
      hall.collab('wall', hall.session, guest.participant),
      guest.browser.headers,
      (frame) => {
        readStamps(frame, () => {
          found += 1;
        });
        if (found === NOTES) complete += 1;
      },
      synced,
    );
    sockets.push(
      wall,
      new RawSocket(
        hall.collab('sheet', guest.participant, guest.participant),
        guest.browser.headers,
        () => undefined,
        synced,
      ),
    );
  });
  await settled(() => took.length === load.clients);
  const ours = measured(took);
  const figures = {
    ...ours,
    cpuMsAPhone: round((ours.cpuSeconds * 1000) / load.clients, 2),
    joined: took.length,
    complete,
    kibAPhone: round((residentBytes(hall.server.pid) - idleBytes) / 1024 / load.clients),
  };
  for (const socket of sockets) socket.close();
  await hall.close();
  return { ours: figures };
}
