import { LIMITS } from '@futureback/shared/documents/limits.ts';
import { CLOSE } from '@futureback/shared/wire/close.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { Refused } from '../../scripts/people/browser.ts';
import { note, testId } from '../support/pure-session.ts';
import { type Night, RunningSchool } from '../support/running-school.ts';

let running: RunningSchool;
let night: Night;
beforeAll(async () => {
  running = await RunningSchool.start();
  night = await running.session({ moderated: false });
  await night.goTo('future');
  await night.do({ type: 'reveal', run: night.run, unread: 'keep' });
});
afterAll(() => running.close());

const refusal = async (call: Promise<unknown>): Promise<{ status: number; problem: string | null }> => {
  const error = await call.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(error instanceof Refused)) throw new Error('it was not refused');
  return { status: error.status, problem: error.problem };
};

/** What everybody sees; a refusal must leave it as it was. */
async function seen() {
  const wall = running.document(running.school.owner, 'wall', night.id, 'host');
  await wall.until(() => wall.synced, 'the wall');
  const texts = wall.doc.getMap('notes').toJSON();
  wall.close();
  return { texts, view: night.host.view };
}

const unchanged = async (act: () => Promise<void>): Promise<void> => {
  const before = await seen();
  await act();
  expect(await seen()).toEqual(before);
};

describe('at the door', () => {
  test('a wrong code, and something that is no code at all', async () => {
    const stranger = running.stranger();
    expect(await refusal(stranger.call('door', {}, { code: 'ACDEFG' }))).toEqual({
      status: 404,
      problem: 'wrong-code',
    });
    expect(await refusal(stranger.call('door', {}, { code: 'hello!' }))).toEqual({
      status: 404,
      problem: 'wrong-code',
    });
  });

  test('a code in any case and spacing is right', async () => {
    const typed = ` ${night.code.slice(0, 2).toLowerCase()} ${night.code.slice(2)} `;
    expect((await running.stranger().call('door', {}, { code: typed })).session).toBe(night.id);
  });

  test('a closed session takes nobody in', async () => {
    const over = await running.session();
    await over.do({ type: 'close' });
    const join = running.stranger().call('join', {}, { code: over.code, language: 'en', groups: [] });
    expect(await refusal(join)).toEqual({ status: 409, problem: 'session-closed' });
  });

  test('a link that was used, and one that never was', async () => {
    const { path } = await running.school.owner.call(
      'memberInvite',
      { process: running.school.process },
      { role: 'planner' },
    );
    const token = path.split('#')[1] ?? '';
    const person = { token, name: 'Pat', email: 'pat@lincoln.example', password: 'a long enough password' };
    await running.stranger().call('linkUse', {}, person);
    const again = running.stranger().call('linkUse', {}, { ...person, email: 'other@lincoln.example' });
    expect(await refusal(again)).toEqual({ status: 410, problem: 'link-expired' });
    expect(await refusal(running.stranger().call('linkRead', {}, { token: 'nonsense' }))).toEqual({
      status: 410,
      problem: 'link-expired',
    });
  });

  test('a body that is not JSON, or not what was asked for', async () => {
    const post = (body: string) =>
      fetch(`${running.server.address}/api/door`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: running.server.address },
        body,
      });
    for (const body of ['{', '[]', '{"code":7}']) {
      const response = await post(body);
      expect([response.status, await response.json()]).toEqual([400, { problem: 'malformed' }]);
    }
  });
});

describe('commands', () => {
  test('a stale one, an unknown step, a malformed one', async () => {
    await unchanged(async () => {
      expect(await night.host.send({ type: 'next', run: night.run + 5 })).toEqual({
        ok: false,
        problem: 'stale-command',
      });
      expect(await night.host.send({ type: 'go', run: night.run, step: 'nowhere' })).toEqual({
        ok: false,
        problem: 'unknown-step',
      });
      expect(await night.host.send({ type: 'launch' } as never)).toEqual({ ok: false, problem: 'malformed' });
      expect(await night.host.send({ type: 'hold', note: testId(404), reason: 'other' })).toEqual({
        ok: false,
        problem: 'unknown-note',
      });
    });
  });

  test('dots over the budget', async () => {
    const phone = await night.phone();
    await phone.control.until(() => phone.control.view !== null, 'the phone’s view');
    const dot = { type: 'dot', ballot: testId(1), item: testId(1), dots: 1 } as const;
    expect(await phone.control.send(dot)).toEqual({ ok: false, problem: 'no-ballot' });
  });
});

describe('notes', () => {
  test('one that is too long is kept on its sheet, shown to nobody, and its author is told', async () => {
    const phone = await night.phone();
    await unchanged(async () => {
      const long = phone.write(note('future', 'x'.repeat(3000)), '');
      await phone.saved();
      await phone.control.until(() => phone.control.mine?.troubles[long] === 'note-too-long', 'the phone is told');
    });
  });

  test('one under the id of another’s note leaves that one as it was', async () => {
    const [ana, ben] = [await night.phone(), await night.phone()];
    const hers = ana.write(note('future', 'Hers'), '');
    await ana.saved();
    await unchanged(async () => {
      ben.write(note('future', 'Not his'), '', hers);
      await ben.saved();
      await ben.control.until(() => ben.control.mine?.troubles[hers] === 'note-of-another', 'the phone is told');
    });
  });

  test('the time a phone believes it is changes nothing: the order is that of arrival', async () => {
    const [ana, ben] = [await night.phone(), await night.phone()];
    const HOUR = 3_600_000;
    const first = ana.write(note('future', 'An hour late by her clock', { writtenAt: Date.now() + HOUR }), '');
    await ana.saved();
    const second = ben.write(note('future', 'An hour early by his', { writtenAt: Date.now() - HOUR }), '');
    await ben.saved();
    await ana.wall.until(() => ana.wallTexts.some((text) => text.includes('early')), 'both on the wall');
    const texts = ana.wallTexts;
    expect(texts.indexOf('An hour late by her clock')).toBeLessThan(texts.indexOf('An hour early by his'));
    expect(first).not.toBe(second);
  });
});

describe('frames', () => {
  /** Sends bytes on somebody's own sheet and tells with which code the server hangs up. */
  async function hangUp(bytes: Uint8Array): Promise<number> {
    const phone = await night.phone();
    const url = `${running.server.address.replace(/^http/, 'ws')}/collab/sheet/${phone.own.participant}?as=${phone.own.participant}`;
    const socket = new WebSocket(url, { headers: phone.browser.headers });
    const closed = new Promise<number>((resolve) => socket.on('close', (code) => resolve(code)));
    socket.on('open', () => socket.send(bytes));
    const code = await closed;
    expect(await running.server.isAlive()).toBe(true);
    return code;
  }

  test.each([
    ['an update that is no update', [0, 2, 3, 255, 255, 255], CLOSE.malformed],
    ['a length beyond the end', [0, 2, 200, 1], CLOSE.malformed],
    ['a sync message that does not exist', [0, 9, 1, 0], CLOSE.malformed],
    ['nothing at all', [], CLOSE.malformed],
  ])('%s', async (_, bytes, code) => {
    await unchanged(async () => expect(await hangUp(new Uint8Array(bytes))).toBe(code));
  });

  test('a frame that is too large', async () => {
    await unchanged(async () =>
      expect(await hangUp(new Uint8Array(LIMITS.frameBytes + 1))).toBe(CLOSE['frame-too-large']),
    );
  });

  test.each(['nonsense', 'wall/short', 'secret/AAAAAAAAAAAAAAAAAAAAAA', '../../etc/passwd'])(
    'a document called %s',
    async (name) => {
      const socket = new WebSocket(`${running.server.address.replace(/^http/, 'ws')}/collab/${name}`, {
        headers: running.school.owner.headers,
      });
      const code = await new Promise<number>((resolve) => {
        socket.on('close', (code) => resolve(code));
        socket.on('error', () => resolve(0));
      });
      expect([CLOSE['no-such-document'], 0]).toContain(code);
      expect(await running.server.isAlive()).toBe(true);
    },
  );

  test('a page of another site opens nothing', async () => {
    const socket = new WebSocket(`${running.server.address.replace(/^http/, 'ws')}/collab/wall/${night.id}?as=host`, {
      headers: { ...running.school.owner.headers, origin: 'http://elsewhere.example' },
    });
    const status = await new Promise<number>((resolve) => {
      socket.on('unexpected-response', (_, response) => resolve(response.statusCode ?? 0));
      socket.on('open', () => resolve(101));
    });
    expect(status).toBe(403);
  });
});
