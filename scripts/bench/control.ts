import { addTheme, orderOfNewTheme, readThemes } from '@futureback/shared/documents/themes.ts';
import { idFrom } from '@futureback/shared/ids.ts';
import type { CommandAck } from '@futureback/shared/wire/ack.ts';
import { WIRE_VERSION } from '@futureback/shared/wire/version.ts';
import { io, type Socket } from 'socket.io-client';
import { DocumentConnection } from '../people/connection.ts';
import { Tap } from '../people/tap.ts';
import { atRate, settled } from './bare.ts';
import { percentile, round, watchSelf } from './figures.ts';
import { Hall } from './hall.ts';
import { loopLag } from './loop-lag.ts';
import type { Figures, Load } from './scenario.ts';

const THEMES = 8;
/** What *Three dots* gives everybody. */
const DOTS = 3;

/** A step change, seen by every phone; then everybody puts three dots on themes. */
export async function control(load: Load): Promise<Figures> {
  const hall = await Hall.open(load.clients, 'family-night');
  const themes = await nameThemes(hall);
  await hall.goTo('start');
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
  const stepFigures = { stepP50Ms: round(percentile(took, 0.5)), stepP99Ms: round(percentile(took, 0.99)) };

  await hall.goTo('dots');
  await settled(() => [...steps.values()].every((seen) => seen === 'dots'));
  const ballot = hall.host.view?.at?.ballot?.ballot ?? '';
  const answered: number[] = [];
  let refused = 0;
  const began = performance.now();
  await atRate((sockets.length * DOTS) / load.seconds, load.seconds, (number) => {
    const socket = sockets[number % sockets.length];
    const item = themes[(number + Math.floor(number / sockets.length)) % themes.length];
    if (!socket || !item) return;
    const asked = performance.now();
    const id = idFrom(crypto.getRandomValues(new Uint8Array(16)));
    socket.emit('command', { id, command: { type: 'dot', ballot, item, dots: 1 } }, (ack: CommandAck) => {
      if (ack.ok) answered.push(performance.now() - asked);
      else refused += 1;
    });
  });
  await settled(() => answered.length + refused === sockets.length * DOTS);
  const allCastSeconds = round((performance.now() - began) / 1000);
  await hall.do({ type: 'close-ballot', run: hall.run });
  await hall.host.until(() => hall.host.view?.at?.ballot?.result !== null, 'the result');
  const result = hall.host.view?.at?.ballot?.result;
  const figures = {
    ...stepFigures,
    dots: answered.length,
    refused,
    counted: result?.kind === 'dots' ? Object.values(result.dots).reduce((sum, dots) => sum + dots, 0) : 0,
    allCastSeconds,
    dotP99Ms: round(percentile(answered, 0.99)),
    generator: self(),
    loop: await loopLag(hall),
    pinned: hall.pinned,
  };
  for (const socket of sockets) socket.disconnect();
  await hall.close();
  return { ours: figures };
}

/** Themes to put dots on. */
async function nameThemes(hall: Hall): Promise<string[]> {
  const themes = new DocumentConnection(hall.school.owner, { kind: 'themes', owner: hall.session }, 'host', new Tap(), {
    who: 'host',
    role: 'host',
    on: 'themes',
  });
  await themes.until(() => themes.synced, 'the themes');
  const ids = Array.from({ length: THEMES }, (_, number) => {
    const id = idFrom(crypto.getRandomValues(new Uint8Array(16)));
    addTheme(themes.doc, {
      id,
      title: `Theme ${number + 1}`,
      about: '',
      order: orderOfNewTheme(readThemes(themes.doc)),
    });
    return id;
  });
  await themes.until(() => themes.allSaved, 'the themes saved');
  themes.close();
  return ids;
}
