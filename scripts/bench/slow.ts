import { atRate, settled } from './bare.ts';
import { cpuSeconds, percentile, residentBytes, round, watchSelf } from './figures.ts';
import { Hall } from './hall.ts';
import { RawSocket } from './raw-socket.ts';
import type { Figures, Load } from './scenario.ts';
import { readStamps, stamp } from './stamp.ts';
import { Writer } from './writer.ts';

/** Little enough that V8 collects what is garbage before it is taken for something that is kept for slow readers. */
const SMALL_HEAP = { NODE_OPTIONS: '--max-old-space-size=200 --max-semi-space-size=4' };
const SLEEPY_SHARE = 0.1;
const BEFORE_SECONDS = 5;
const AFTER_SECONDS = 5;
/** Long notes, or the kernel's own buffers pass the test for us. */
const LONG = ' '.padEnd(500, 'Every family is greeted at the door in its own language. ');

/** One phone in ten stops reading for a while. The others must not feel it, and all must end with the same wall. */
export async function slow(load: Load): Promise<Figures> {
  const hall = await Hall.open(load.clients, 'family-night', SMALL_HEAP);
  await hall.goTo('future');
  await hall.do({ type: 'reveal', run: hall.run, unread: 'keep' });
  const sleepy = Math.round(load.clients * SLEEPY_SHARE);
  const took = { before: [] as number[], during: [] as number[], after: [] as number[] };
  let phase: keyof typeof took = 'before';
  const seen = hall.guests.map(() => new Set<number>());
  const readers = hall.guests.map(
    (guest, at) =>
      new RawSocket(hall.collab('wall', hall.session, guest.participant), guest.browser.headers, (frame, now) =>
        readStamps(frame, (number, sent) => {
          if (at >= sleepy && !seen[at]?.has(number)) took[phase].push(now - sent);
          seen[at]?.add(number);
        }),
      ),
  );
  const writers = hall.guests.map((guest) => new Writer(hall, guest));
  await settled(() => readers.every((reader) => reader.synced) && writers.every((writer) => writer.ready));
  const awake = writers.slice(sleepy);
  let written = 0;
  const write = (seconds: number) =>
    atRate(load.rate, seconds, () => {
      awake[written % awake.length]?.write('future', stamp(written, performance.now()) + LONG);
      written += 1;
    });
  const cpuBefore = cpuSeconds(hall.server.pid);
  const self = watchSelf();
  await write(BEFORE_SECONDS);
  const memoryBefore = residentBytes(hall.server.pid);
  for (const reader of readers.slice(0, sleepy)) reader.socket.pause();
  phase = 'during';
  await write(load.seconds);
  const memoryAfter = residentBytes(hall.server.pid);
  for (const reader of readers.slice(0, sleepy)) reader.socket.resume();
  phase = 'after';
  await write(AFTER_SECONDS);
  const isOpen = (reader: RawSocket) => reader.socket.readyState === reader.socket.OPEN;
  const converged = await settled(() =>
    seen.every((notes, at) => notes.size === written || !isOpen(readers[at] as RawSocket)),
  );
  const p99 = (values: readonly number[]) => round(percentile(values, 0.99));
  const figures = {
    sleepy,
    p99Ms: { before: p99(took.before), during: p99(took.during), after: p99(took.after) },
    ratios: {
      during: round(p99(took.during) / p99(took.before), 2),
      after: round(p99(took.after) / p99(took.before), 2),
    },
    growthMiB: round((memoryAfter - memoryBefore) / 2 ** 20),
    allowedMiB: round(sleepy * 0.5),
    cut: readers.filter((reader) => !isOpen(reader)).length,
    converged,
    cpuSeconds: round(cpuSeconds(hall.server.pid) - cpuBefore, 2),
    generator: self(),
    pinned: hall.pinned,
  };
  for (const open of [...readers, ...writers]) open.close();
  await hall.close();
  return { ours: figures };
}
