import { type Ms, SECOND } from '@futureback/shared/time.ts';
import { CHECK_NAMESPACE, CHECK_PATH } from '@futureback/shared/wire/check.ts';
import { Manager } from 'socket.io-client';
import { call } from '../api/call.ts';
import { measureOffset } from './server-time.ts';
import { socketOrigin } from './socket-origin.ts';

/**
 * How far a kind of connection came: still `asking`; open, and `watching` whether it stays so in silence; `through`; `blocked` before
 * it was open; `cut` later.
 */
export type Reach = 'asking' | 'watching' | 'through' | 'blocked' | 'cut';

const ANSWER_WITHIN: Ms = 10 * SECOND;
/** The longest silence on any of our connections, and a little more: socket.io breaks it every 25 s, documents every 15 s. */
const SILENCE: Ms = 26 * SECOND;

type Echo = { readonly say: () => void; readonly stop: () => void };
type Ears = { readonly opened: () => void; readonly heard: () => void; readonly ended: () => void };

/** Says something, hears it, keeps silent for long, and says something again. Returns its stop. */
function watchEcho(open: (ears: Ears) => Echo, tell: (reach: Reach) => void): () => void {
  let isOpen = false;
  let answers = 0;
  let timer: ReturnType<typeof setTimeout>;
  const stop = () => {
    clearTimeout(timer);
    echo.stop();
  };
  const end = (reach: Reach) => {
    stop();
    tell(reach);
  };
  const say = () => {
    timer = setTimeout(() => end('cut'), ANSWER_WITHIN);
    echo.say();
  };
  const echo = open({
    opened: () => {
      isOpen = true;
      clearTimeout(timer);
      say();
    },
    heard: () => {
      answers += 1;
      clearTimeout(timer);
      if (answers > 1) return end('through');
      tell('watching');
      timer = setTimeout(say, SILENCE);
    },
    ended: () => end(isOpen ? 'cut' : 'blocked'),
  });
  timer = setTimeout(() => end('blocked'), ANSWER_WITHIN);
  return stop;
}

export const checkWebSocket = (tell: (reach: Reach) => void): (() => void) =>
  watchEcho(({ opened, heard, ended }) => {
    const socket = new WebSocket(socketOrigin() + CHECK_PATH);
    socket.onopen = opened;
    socket.onmessage = heard;
    socket.onclose = ended;
    return {
      say: () => socket.send('here'),
      stop: () => {
        socket.onopen = null;
        socket.onmessage = null;
        socket.onclose = null;
        socket.close();
      },
    };
  }, tell);

export const checkPolling = (tell: (reach: Reach) => void): (() => void) =>
  watchEcho(({ opened, heard, ended }) => {
    const socket = new Manager({ path: '/socket.io', transports: ['polling'], reconnection: false }).socket(
      CHECK_NAMESPACE,
    );
    socket.on('connect', opened);
    socket.on('disconnect', ended);
    socket.on('connect_error', ended);
    return {
      say: () => void socket.emit('echo', 'here', heard),
      stop: () => {
        socket.removeAllListeners();
        socket.disconnect();
      },
    };
  }, tell);

/** `offset` is what to add to this device's clock to get the server's; `roundTrip` the shortest of a few. */
export type Answering = { readonly offset: Ms; readonly roundTrip: Ms };

/** Null where ordinary requests do not reach our server. */
export async function checkHttp(): Promise<Answering | null> {
  const trips: Ms[] = [];
  const ask = async (): Promise<Ms | null> => {
    const from = performance.now();
    const answer = await call('check');
    if (!answer.ok) return null;
    trips.push(performance.now() - from);
    return answer.value.now;
  };
  if ((await ask()) === null) return null;
  const offset = await measureOffset(ask, Date.now);
  return offset === null ? null : { offset, roundTrip: Math.min(...trips) };
}
