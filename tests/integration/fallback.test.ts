import { carrierIn } from '@futureback/client/realtime/carrier.ts';
import { Line } from '@futureback/client/realtime/line.ts';
import { type Ways, ways } from '@futureback/client/realtime/ways.ts';
import { type DocumentName, showDocumentName } from '@futureback/shared/document-name.ts';
import { writeNote } from '@futureback/shared/documents/sheet.ts';
import { readWall } from '@futureback/shared/documents/wall.ts';
import { CLOSE } from '@futureback/shared/wire/close.ts';
import { FRAME } from '@futureback/shared/wire/collab.ts';
import { HTTP } from '@futureback/shared/wire/http.ts';
import { WIRE_VERSION } from '@futureback/shared/wire/version.ts';
import * as decoding from 'lib0/decoding';
import type { Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { Browser } from '../../scripts/people/browser.ts';
import type { Phone } from '../../scripts/people/phone.ts';
import { BreakingProxy, type Treatment } from '../support/breaking-proxy.ts';
import { note, testId } from '../support/pure-session.ts';
import { type Night, RunningSchool } from '../support/running-school.ts';

let running: RunningSchool;
let night: Night;
const open: { close(): void }[] = [];
beforeAll(async () => {
  running = await RunningSchool.start();
  night = await running.session({ moderated: false });
  await night.goTo('future');
  await night.do({ type: 'reveal', run: night.run, unread: 'keep' });
});
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});
afterAll(() => running.close());

const keep = <Open extends { close(): void }>(one: Open): Open => {
  open.push(one);
  return one;
};

const proxy = async (treatment: Treatment) => keep(await BreakingProxy.before(running.server.address, treatment));

/** A page of ours in some network: what `page-line.ts` puts together for a browser, with cookies by hand. */
class Page {
  readonly browser: Browser;
  readonly ways: Ways;
  readonly line: Line;
  /** Resolves when a document is opened over the line. */
  readonly onTheLine: Promise<void>;
  /** How many were. */
  lanes = 0;
  readonly #carrier: typeof globalThis.WebSocket;

  constructor(browser: Browser, at: string) {
    this.browser = browser.at(at);
    const { headers } = this.browser;
    let kept: string | null = null;
    this.ways = ways(
      () =>
        fetch(`${at}${HTTP.check.path}`).then(
          ({ ok }) => ok,
          () => false,
        ),
      { read: () => kept, write: (text) => (kept = text) },
      Date.now,
    );
    this.line = new Line(this.ways, { address: at, extraHeaders: headers });
    class WithCookies extends WebSocket {
      constructor(url: string) {
        super(url, { headers });
      }
    }
    let taken = (): void => undefined;
    this.onTheLine = new Promise((resolve) => (taken = resolve));
    this.#carrier = carrierIn({
      // `ws` has the browser's interface in all that is called here.
      WebSocket: WithCookies as unknown as typeof globalThis.WebSocket,
      ways: this.ways,
      line: () => {
        this.lanes += 1;
        taken();
        return this.line;
      },
    });
  }

  open(name: DocumentName, as: string): OpenDocument {
    const root = `${this.browser.address.replace('http', 'ws')}/collab`;
    return keep(new OpenDocument(root, name, as, this.#carrier));
  }
}

/** A document over the provider as it comes. */
class OpenDocument {
  readonly doc = new Y.Doc();
  readonly provider: WebsocketProvider;
  #saved = new Map<number, number>();
  #onSaved = (): void => undefined;

  constructor(root: string, name: DocumentName, as: string, carrier: typeof globalThis.WebSocket) {
    this.provider = new WebsocketProvider(root, showDocumentName(name), this.doc, {
      params: { saved: '1', as },
      WebSocketPolyfill: carrier,
      disableBc: true,
    });
    this.provider.awareness.setLocalState(null);
    this.provider.messageHandlers[FRAME.saved] = (_, decoder) => {
      this.#saved = Y.decodeStateVector(decoding.readVarUint8Array(decoder));
      this.#onSaved();
    };
  }

  get allSaved(): boolean {
    return Y.getState(this.doc.store, this.doc.clientID) <= (this.#saved.get(this.doc.clientID) ?? 0);
  }

  /** Resolves when everything written here is on the server's disk. */
  saved(): Promise<void> {
    return until(
      (look) => (this.#onSaved = look),
      () => this.allSaved,
    );
  }

  changed(check: () => boolean): Promise<void> {
    return until((look) => this.doc.on('update', look), check);
  }

  /** The code with which the server hung up for good. */
  closed(): Promise<number> {
    return new Promise((resolve) => this.provider.on('closed', ({ code }) => resolve(code)));
  }

  close(): void {
    this.provider.destroy();
    this.doc.destroy();
  }
}

const until = (watch: (look: () => void) => void, check: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (check()) resolve();
    };
    watch(look);
    look();
  });

/** The session's control conversation over a page's line, once the first view is there. */
async function converse({ line }: Page, { own }: Phone): Promise<Socket> {
  const { session, participant } = own;
  const conversation = line.conversation('participant', { wire: WIRE_VERSION, session, participant });
  keep({ close: () => conversation.disconnect() });
  conversation.connect();
  await new Promise((resolve) => conversation.once('view', resolve));
  return conversation;
}

const sheetOf = ({ own }: Phone): DocumentName => ({ kind: 'sheet', owner: own.participant });
const textsOn = (doc: Y.Doc): string[] => readWall(doc).map(({ text }) => text);

let written = 0;
function write(doc: Y.Doc, text = ''): void {
  written += 1;
  writeNote(doc, testId(written), { ...note('future', text), writtenAt: Date.now() });
}

const BROKEN: Treatment[] = ['refuses', 'kills'];

test.each(BROKEN)(
  'through a network that %s WebSockets notes are written, saved and seen by another',
  async (treatment) => {
    const { address } = await proxy(treatment);
    const [ana, ben] = [await night.phone(), await night.phone()];
    const [hers, his] = [new Page(ana.browser, address), new Page(ben.browser, address)];
    const wall = his.open({ kind: 'wall', owner: night.id }, ben.own.participant);
    const sheet = hers.open(sheetOf(ana), ana.own.participant);
    const words = [`Before the line, where a network ${treatment}`, `Over the line, where a network ${treatment}`];
    write(sheet.doc, words[0]);
    await hers.onTheLine;
    write(sheet.doc, words[1]);
    await sheet.saved();
    await his.onTheLine;
    const seen = () => textsOn(wall.doc).filter((text) => words.includes(text));
    await wall.changed(() => seen().length === 2);
    expect(seen()).toEqual(words);
  },
);

test.each(BROKEN)(
  'through a network that %s WebSockets the conversation goes on beside the documents',
  async (treatment) => {
    const { address } = await proxy(treatment);
    const ana = await night.phone();
    const page = new Page(ana.browser, address);
    const conversation = await converse(page, ana);
    const sheet = page.open(sheetOf(ana), ana.own.participant);
    await page.onTheLine;
    write(sheet.doc, 'Beside the conversation');
    await sheet.saved();
    if (!conversation.connected) await new Promise<void>((resolve) => conversation.once('connect', resolve));
    const { now } = await conversation.timeout(10_000).emitWithAck('clock', {});
    expect(now).toBeGreaterThan(0);
  },
);

test('through a network that swallows what WebSockets say, silence is enough', async () => {
  const { address } = await proxy('swallows');
  const ana = await night.phone();
  const page = new Page(ana.browser, address);
  const sheet = page.open(sheetOf(ana), ana.own.participant);
  const wall = page.open({ kind: 'wall', owner: night.id }, ana.own.participant);
  write(sheet.doc, 'Out of the silence');
  await sheet.saved();
  await wall.changed(() => textsOn(wall.doc).includes('Out of the silence'));
  expect(page.ways.next()).toBe('line');
});

test('notes that are written one after the other over the line arrive in that order', async () => {
  const { address } = await proxy('refuses');
  const [ana, ben] = [await night.phone(), await night.phone()];
  const page = new Page(ana.browser, address);
  const sheet = page.open(sheetOf(ana), ana.own.participant);
  await page.onTheLine;
  const words = Array.from({ length: 40 }, (_, number) => `In order ${number}`);
  for (const text of words) {
    write(sheet.doc, text);
    // Some share a frame, some a window, some neither.
    if (text.endsWith('5')) await sheet.saved();
  }
  const inOrder = () => ben.wallTexts.filter((text) => text.startsWith('In order'));
  await ben.wall.until(() => inOrder().length === 40, 'all forty notes');
  expect(inOrder()).toEqual(words);
});

test('a healthy network carries documents by WebSocket', async () => {
  const through = await proxy('passes');
  const ana = await night.phone();
  const page = new Page(ana.browser, through.address);
  const sheet = page.open(sheetOf(ana), ana.own.participant);
  write(sheet.doc, 'By WebSocket');
  await sheet.saved();
  expect([page.lanes, through.upgrades]).toEqual([0, 1]);
});

test('a server that is away for a moment leads nobody over the line', async () => {
  const through = await proxy('passes');
  const ana = await night.phone();
  const page = new Page(ana.browser, through.address);
  const sheet = page.open(sheetOf(ana), ana.own.participant);
  write(sheet.doc, 'Before the power cut');
  await sheet.saved();
  let tries = 0;
  const threeTries = new Promise<void>((resolve) =>
    sheet.provider.on('connection-close', () => {
      tries += 1;
      if (tries === 3) resolve();
    }),
  );
  await running.server.kill();
  write(sheet.doc, 'During the power cut');
  await threeTries;
  await running.server.start();
  await sheet.saved();
  expect(page.lanes).toBe(0);
});

test.each<Treatment>([...BROKEN, 'passes'])(
  'where a network %s WebSockets a refusal by name is final',
  async (treatment) => {
    const [ana, ben] = [await night.phone(), await night.phone()];
    const page = new Page(ana.browser, (await proxy(treatment)).address);
    const others = page.open(sheetOf(ben), ana.own.participant);
    expect(await others.closed()).toBe(CLOSE['not-allowed']);
    expect(others.provider.shouldConnect).toBe(false);
  },
);
