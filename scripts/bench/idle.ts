import { WIRE_VERSION } from '@futureback/shared/wire/version.ts';
import { io, type Socket } from 'socket.io-client';
import { atRate, settled } from './bare.ts';
import { percentile, round } from './figures.ts';
import { type Guest, Hall } from './hall.ts';
import { RawSocket } from './raw-socket.ts';
import type { Figures, Load } from './scenario.ts';
import { FILLER, readStamps, stamp } from './stamp.ts';
import { Writer } from './writer.ts';

/** Five quiet people; and what a sixth phone receives that has its sheet open and does not look at the wall. */
export async function idle(load: Load): Promise<Figures> {
  const hall = await Hall.open(6, 'family-night');
  await hall.goTo('future');
  await hall.do({ type: 'reveal', run: hall.run, unread: 'keep' });
  const took: number[] = [];
  const [notLooking, ...people] = hall.guests as [Guest, ...Guest[]];
  const readers = people.map(
    (guest) =>
      new RawSocket(hall.collab('wall', hall.session, guest.participant), guest.browser.headers, (frame, now) =>
        readStamps(frame, (_, sent) => took.push(now - sent)),
      ),
  );
  const writers = people.map((guest) => new Writer(hall, guest));
  const quiet = new QuietPhone(hall, notLooking);
  await settled(
    () => readers.every((reader) => reader.synced) && writers.every((writer) => writer.ready) && quiet.ready,
  );
  const received = quiet.bytes;
  await atRate(1, load.seconds, (number) =>
    writers[number % 5]?.write('future', stamp(number, performance.now()) + FILLER),
  );
  await settled(() => took.length === load.seconds * 5);
  const figures = {
    p50Ms: round(percentile(took, 0.5)),
    p99Ms: round(percentile(took, 0.99)),
    notLookingBytesASecond: Math.round((quiet.bytes - received) / load.seconds),
    pinned: hall.pinned,
  };
  for (const open of [...readers, ...writers, quiet]) open.close();
  await hall.close();
  return { ours: figures };
}

/** A phone whose owner writes, or thinks: the control connection and the sheet, every byte of them counted. */
class QuietPhone {
  readonly #sheet: RawSocket;
  readonly #control: Socket;
  #controlBytes = 0;
  #hasView = false;

  constructor(hall: Hall, { participant, browser }: Guest) {
    this.#sheet = new RawSocket(hall.collab('sheet', participant, participant), browser.headers, () => undefined);
    this.#control = io(`${hall.server.address}/participant`, {
      auth: { wire: WIRE_VERSION, session: hall.session, participant },
      extraHeaders: browser.headers,
      transports: ['websocket'],
      forceNew: true,
    });
    this.#control.on('view', () => {
      this.#hasView = true;
    });
    this.#control.io.on('packet', (packet) => {
      this.#controlBytes += JSON.stringify(packet).length;
    });
  }

  get ready(): boolean {
    return this.#sheet.synced && this.#hasView;
  }

  get bytes(): number {
    return this.#sheet.bytes + this.#controlBytes;
  }

  close(): void {
    this.#sheet.close();
    this.#control.disconnect();
  }
}
