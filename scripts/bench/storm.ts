import * as Y from 'yjs';
import { atRate, settled } from './bare.ts';
import { updateFrame } from './frames.ts';
import { Hall } from './hall.ts';
import { besideTheBare, measure } from './measured.ts';
import { RawSocket } from './raw-socket.ts';
import type { Figures, Load } from './scenario.ts';
import { readStamps, stamp } from './stamp.ts';

/** People type into one shared statement, and everybody reads every keystroke. */
export async function storm(load: Load): Promise<Figures> {
  const hall = await Hall.open(load.clients, 'from-themes-to-a-vision');
  await hall.goTo('together');
  const took: number[] = [];
  const seen = hall.guests.map(() => 0);
  const docs = hall.guests.map(() => new Y.Doc());
  const typists = hall.guests.map(
    (guest, at) =>
      new RawSocket(
        hall.collab('statement', hall.school.process, guest.participant),
        guest.browser.headers,
        (frame, now) =>
          readStamps(frame, (_, sent) => {
            seen[at] = (seen[at] ?? 0) + 1;
            took.push(now - sent);
          }),
      ),
  );
  await settled(() => typists.every((typist) => typist.synced));
  const measured = measure(hall);
  await atRate(load.rate, load.seconds, (number) => {
    const at = number % typists.length;
    const doc = docs[at];
    if (!doc) return;
    const before = Y.encodeStateVector(doc);
    doc.getMap('keys').set(String(at), stamp(number, performance.now()));
    typists[at]?.send(updateFrame(Y.encodeStateAsUpdate(doc, before)));
  });
  const total = load.rate * load.seconds;
  const converged = await settled(() => seen.every((count) => count === total));
  const ours = { ...measured(took), converged };
  for (const typist of typists) typist.close();
  await hall.close();
  return besideTheBare(load, ours, typists);
}
