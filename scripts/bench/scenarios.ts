import { WIRE_VERSION } from '@futureback/shared/wire/version.ts';
import { io, type Socket } from 'socket.io-client';
import * as Y from 'yjs';
import { atRate, type BareFigures, measureBare, settled } from './bare.ts';
import { cpuSeconds, percentile, residentBytes, round, watchSelf } from './figures.ts';
import { updateFrame } from './frames.ts';
import { Hall } from './hall.ts';
import { RawSocket } from './raw-socket.ts';
import type { Figures, Load, Scenario } from './scenario.ts';
import { slow } from './slow.ts';
import { readStamps, stamp } from './stamp.ts';
import { Writer } from './writer.ts';

const FILLER = ' Every family is greeted at the door in its own language.';

const ratiosTo = (ours: { p99Ms: number; cpuSeconds: number }, bare: BareFigures) => ({
  p99: round(ours.p99Ms / bare.p99Ms, 2),
  cpu: round(ours.cpuSeconds / bare.cpuSeconds, 2),
});

/** Phones add whole notes to their sheets while all read the wall. */
async function notes(load: Load): Promise<Figures> {
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
  const memory = residentBytes(hall.server.pid);
  const cpuBefore = cpuSeconds(hall.server.pid);
  const self = watchSelf();
  await atRate(load.rate, load.seconds, (number) =>
    writers[number % writers.length]?.write('future', stamp(number, performance.now()) + FILLER),
  );
  const total = load.rate * load.seconds;
  const converged = await settled(() => seen.every((count) => count === total));
  const ours = {
    p50Ms: round(percentile(took, 0.5)),
    p99Ms: round(percentile(took, 0.99)),
    cpuSeconds: round(cpuSeconds(hall.server.pid) - cpuBefore, 2),
  };
  const generator = self();
  const bytes = readers.reduce((sum, reader) => sum + reader.bytes, 0);
  for (const open of [...readers, ...writers]) open.close();
  await hall.close();
  const bareLoad = { ...load, messageBytes: Math.round(bytes / readers.length / total) };
  const batched = await measureBare('batched', bareLoad);
  const unbatched = await measureBare('unbatched', bareLoad);
  return {
    ours: { ...ours, converged, pinned: hall.pinned, residentMiB: round(memory / 2 ** 20), generator },
    limits: { batched, unbatched },
    ratios: { toBatched: ratiosTo(ours, batched), toUnbatched: ratiosTo(ours, unbatched) },
  };
}

/** People type into one shared statement, and everybody reads every keystroke. */
async function storm(load: Load): Promise<Figures> {
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
  const cpuBefore = cpuSeconds(hall.server.pid);
  const self = watchSelf();
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
  const ours = {
    p50Ms: round(percentile(took, 0.5)),
    p99Ms: round(percentile(took, 0.99)),
    cpuSeconds: round(cpuSeconds(hall.server.pid) - cpuBefore, 2),
  };
  const generator = self();
  const bytes = typists.reduce((sum, typist) => sum + typist.bytes, 0);
  for (const typist of typists) typist.close();
  await hall.close();
  const bareLoad = { ...load, messageBytes: Math.round(bytes / typists.length / total) };
  const batched = await measureBare('batched', bareLoad);
  const unbatched = await measureBare('unbatched', bareLoad);
  return {
    ours: { ...ours, converged, pinned: hall.pinned, generator },
    limits: { batched, unbatched },
    ratios: { toBatched: ratiosTo(ours, batched), toUnbatched: ratiosTo(ours, unbatched) },
  };
}

/** Phones arrive within five seconds at a wall of two thousand notes: sheet and wall both synced. */
async function join(load: Load): Promise<Figures> {
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
  const took: number[] = [];
  let complete = 0;
  const sockets: RawSocket[] = [];
  const cpuBefore = cpuSeconds(hall.server.pid);
  const self = watchSelf();
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
  const cpu = cpuSeconds(hall.server.pid) - cpuBefore;
  const figures = {
    p50Ms: round(percentile(took, 0.5)),
    p99Ms: round(percentile(took, 0.99)),
    cpuMsAPhone: round((cpu * 1000) / load.clients, 2),
    joined: took.length,
    complete,
    residentMiB: round(residentBytes(hall.server.pid) / 2 ** 20),
    generator: self(),
    pinned: hall.pinned,
  };
  for (const socket of sockets) socket.close();
  await hall.close();
  return { ours: figures };
}

/** A step change, seen by every phone; then everybody casts dots. */
async function control(load: Load): Promise<Figures> {
  const hall = await Hall.open(load.clients, 'family-night');
  await hall.goTo('welcome').catch(() => undefined);
  const sockets = hall.guests.map(({ participant, browser }) =>
    io(`${hall.server.address}/participant`, {
      auth: { wire: WIRE_VERSION, session: hall.session, participant },
      extraHeaders: browser.headers,
      transports: ['websocket'],
      forceNew: true,
    }),
  );
  const steps = new Map<Socket, string>();
  for (const socket of sockets)
    socket.on('view', (view: { at: { step: { id: string } } | null }) => steps.set(socket, view.at?.step.id ?? ''));
  await settled(() => sockets.every((socket) => steps.has(socket)));
  const took: number[] = [];
  const self = watchSelf();
  for (const step of ['future', 'start', 'path']) {
    const began = performance.now();
    for (const socket of sockets) socket.once('view', () => took.push(performance.now() - began));
    await hall.do({ type: 'go', run: hall.run, step });
    await settled(() => [...steps.values()].every((seen) => seen === step));
    await hall.host.until(() => hall.host.view?.at?.step.id === step, step);
  }
  const figures = {
    stepP50Ms: round(percentile(took, 0.5)),
    stepP99Ms: round(percentile(took, 0.99)),
    generator: self(),
    pinned: hall.pinned,
  };
  for (const socket of sockets) socket.disconnect();
  await hall.close();
  return { ours: figures };
}

/** Five quiet people; and what a phone receives that does not look at the wall. */
async function idle(load: Load): Promise<Figures> {
  const hall = await Hall.open(5, 'family-night');
  await hall.goTo('future');
  await hall.do({ type: 'reveal', run: hall.run, unread: 'keep' });
  const took: number[] = [];
  const readers = hall.guests.map(
    (guest) =>
      new RawSocket(hall.collab('wall', hall.session, guest.participant), guest.browser.headers, (frame, now) =>
        readStamps(frame, (_, sent) => took.push(now - sent)),
      ),
  );
  const writers = hall.guests.map((guest) => new Writer(hall, guest));
  await settled(() => readers.every((reader) => reader.synced) && writers.every((writer) => writer.ready));
  await atRate(1, load.seconds, (number) =>
    writers[number % 5]?.write('future', stamp(number, performance.now()) + FILLER),
  );
  await settled(() => took.length === load.seconds * 5);
  const figures = { p50Ms: round(percentile(took, 0.5)), p99Ms: round(percentile(took, 0.99)), pinned: hall.pinned };
  for (const open of [...readers, ...writers]) open.close();
  await hall.close();
  return { ours: figures };
}

export const SCENARIOS: Record<string, Scenario> = {
  notes: {
    says: 'phones add notes while all read the wall',
    defaults: { clients: 1000, rate: 100, seconds: 10 },
    run: notes,
  },
  storm: { says: 'people type into one statement', defaults: { clients: 500, rate: 90, seconds: 10 }, run: storm },
  join: { says: 'phones arrive at a wall of 2,000 notes', defaults: { clients: 1000, rate: 0, seconds: 5 }, run: join },
  control: {
    says: 'a step change is seen by every phone',
    defaults: { clients: 1000, rate: 0, seconds: 0 },
    run: control,
  },
  slow: {
    says: 'one phone in ten stops reading for a while',
    defaults: { clients: 500, rate: 50, seconds: 20 },
    run: slow,
  },
  idle: { says: 'five quiet people', defaults: { clients: 5, rate: 1, seconds: 20 }, run: idle },
};
