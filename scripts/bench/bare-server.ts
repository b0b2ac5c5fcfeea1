/** The limit to compare with: a bare `ws` relay without documents, rules or disk. `node bare-server.ts unbatched|batched` prints its port. */
import { WebSocket, WebSocketServer } from 'ws';

const WINDOW_MS = 40;
const batched = process.argv[2] === 'batched';
const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
let waiting: Buffer[] = [];

const toAll = (message: Buffer): void => {
  for (const client of server.clients) if (client.readyState === WebSocket.OPEN) client.send(message);
};

server.on('connection', (socket) => {
  socket.on('message', (data) => {
    const message = data as Buffer;
    if (!batched) return toAll(message);
    if (waiting.length === 0) {
      setTimeout(() => {
        const all = Buffer.concat(waiting);
        waiting = [];
        toAll(all);
      }, WINDOW_MS);
    }
    waiting.push(message);
  });
});
server.on('listening', () => {
  const address = server.address();
  console.log(typeof address === 'object' && address ? address.port : '');
});
