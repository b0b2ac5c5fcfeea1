import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

/** What runs in a page: a y-websocket provider as it is installed, and what the test asks of it. */
type StockClient = {
  doc: Y.Doc;
  provider: WebsocketProvider;
  codes: number[];
  stoppedBy: number | null;
};

declare global {
  var openStock: (document: string) => StockClient;
  var stock: StockClient;
}

globalThis.openStock = (document) => {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${location.origin.replace(/^http/, 'ws')}/collab`, document, doc);
  const client: StockClient = { doc, provider, codes: [], stoppedBy: null };
  provider.on('connection-close', (event) => {
    if (event) client.codes.push(event.code);
  });
  provider.on('closed', ({ code }) => {
    client.stoppedBy = code;
  });
  return client;
};
