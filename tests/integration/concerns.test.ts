import type { Archive } from '@futureback/shared/report/archive.ts';
import { wordingHash, wordingOf } from '@futureback/shared/session/notes.ts';
import { DAY, MINUTE } from '@futureback/shared/time.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Browser } from '../../scripts/people/browser.ts';
import { ControlConnection } from '../../scripts/people/connection.ts';
import { Phone } from '../../scripts/people/phone.ts';
import { inAYear, LINCOLN } from '../../scripts/people/school.ts';
import { Tap } from '../../scripts/people/tap.ts';
import { Hall, problemOf, secretIn } from '../support/hall.ts';
import { note } from '../support/pure-session.ts';

const WORDS = 'My uncle hits me when nobody is home';
const HARMLESS = 'There is bread at lunch, and jam';
const REASON = 'We have to talk to this child tonight';

let hall: Hall;
let owner: Browser;
let people: Record<'owner' | 'deputy' | 'facilitator' | 'planner' | 'named', Browser>;
beforeAll(async () => {
  hall = await Hall.open();
  owner = await hall.owner();
  const school = await hall.process(owner);
  people = {
    owner,
    deputy: await hall.invited(owner, school, 'planner', 'Bo'),
    facilitator: await hall.invited(owner, school, 'planner', 'Cy'),
    planner: await hall.invited(owner, school, 'planner', 'Di'),
    named: await hall.invited(owner, school, 'planner', 'Maria'),
  };
});
afterAll(() => hall.close());

type Somebody = keyof typeof people;

/** A process with a child's note that its facilitator held, and whoever may or may not hear of it. */
class Night {
  readonly process: string;
  readonly session: string;
  readonly child: Phone;
  readonly host: ControlConnection;
  readonly note: string;
  readonly tap: Tap;
  readonly screen: ControlConnection;

  static async held(): Promise<Night> {
    const process = await hall.process(owner);
    for (const [who, role] of [
      ['deputy', 'deputy'],
      ['facilitator', 'facilitator'],
      ['planner', 'planner'],
      ['named', 'planner'],
    ] as const) {
      const { path } = await owner.call('memberInvite', { process }, { role });
      await people[who].call('linkUse', {}, { token: secretIn(path) });
    }
    const setup = { ...LINCOLN, purgeOn: inAYear(), namedAdult: await accountOf(people.named) };
    await owner.call('processEdit', { process }, setup);
    const { session, code } = await hall.session(owner, process, { moderated: false });
    const tap = new Tap();
    const child = await Phone.join(hall.address, { code, language: 'en', groups: ['student'], table: 2 }, tap);
    const screenBrowser = hall.browser();
    await screenBrowser.call('screen', {}, { code });
    const host = new ControlConnection(people.facilitator, 'host', { session }, new Tap(), {
      who: 'host',
      role: 'host',
      on: 'control',
    });
    const screen = new ControlConnection(screenBrowser, 'screen', { session }, tap, {
      who: 'screen',
      role: 'screen',
      on: 'control',
    });
    await host.until(() => host.view !== null, 'the host’s view');
    await host.send({ type: 'start' });
    await host.until(() => host.view?.phase === 'running', 'the first step');
    await host.send({ type: 'go', run: host.view?.at?.run ?? 0, step: 'future' });
    await child.control.until(() => child.control.view?.at?.step.id === 'future', 'the writing');
    child.write(note('future', 'Bread at lunch'), '');
    const held = child.write(note('future', WORDS), '');
    await child.sheet.until(() => child.sheet.allSaved, 'the note saved');
    const night = new Night({ process, session, child, host, note: held, tap, screen });
    await night.hold('safety-concern');
    return night;
  }

  private constructor(parts: Pick<Night, 'process' | 'session' | 'child' | 'host' | 'note' | 'tap' | 'screen'>) {
    this.process = parts.process;
    this.session = parts.session;
    this.child = parts.child;
    this.host = parts.host;
    this.note = parts.note;
    this.tap = parts.tap;
    this.screen = parts.screen;
  }

  get place() {
    return { process: this.process, session: this.session, note: this.note };
  }

  async hold(reason: 'safety-concern' | 'other'): Promise<void> {
    expect(await this.host.send({ type: 'hold', note: this.note, reason })).toMatchObject({ ok: true });
  }

  async release(): Promise<void> {
    const hash = wordingHash(wordingOf(note('future', WORDS)));
    expect(await this.host.send({ type: 'release', note: this.note, hash })).toMatchObject({ ok: true });
  }

  async concern(who: Somebody = 'owner') {
    const [only] = (await people[who].call('concerns', { process: this.process })).concerns;
    if (!only) throw new Error('there is no concern');
    return only;
  }

  ask(who: Somebody, reason = REASON) {
    return people[who].call('authorAsk', this.place, { reason });
  }

  async answer(who: Somebody, answer: 'confirmed' | 'declined', request?: number) {
    const number = request ?? (await this.concern()).request?.number ?? 0;
    return people[who].call('authorAnswer', this.place, { request: number, answer });
  }

  closeAsk(who: Somebody, reason = REASON) {
    return people[who].call('closeAsk', this.place, { reason });
  }

  async closeAnswer(who: Somebody, answer: 'confirmed' | 'declined') {
    const request = (await this.concern()).closing.request?.number ?? 0;
    return people[who].call('closeAnswer', this.place, { request, answer });
  }

  look(who: Somebody) {
    return people[who].call('authorLook', this.place, {});
  }

  async log() {
    return (await owner.call('accessLog', { process: this.process })).lines;
  }

  close(): void {
    this.child.close();
    this.host.close();
    this.screen.close();
  }
}

const accountOf = async (browser: Browser): Promise<string> => {
  const { account } = await browser.call('me');
  if (!account) throw new Error('nobody is signed in');
  return account.id;
};

let night: Night;
beforeEach(async () => {
  night = await Night.held();
  return () => night.close();
});

describe('a note that says that someone may be hurt', () => {
  test('is told to the named adult and the stewards, with its words, its place, and who held it when', async () => {
    for (const who of ['owner', 'deputy', 'named'] as const) {
      expect(await people[who].call('concernCount', { process: night.process })).toEqual({ count: 1 });
      expect(await night.concern(who)).toMatchObject({
        session: night.session,
        sessionTitle: 'Family night',
        kind: 'community',
        note: night.note,
        wording: { text: WORDS, language: 'en' },
        earlier: null,
        changed: null,
        back: false,
        closed: null,
        heldBy: 'Cy',
        request: null,
        finders: [],
        ended: null,
      });
    }
    const told = await owner.call('concerns', { process: night.process });
    expect(told.namedAdult?.name).toBe('Maria');
    expect(told.people.map(({ name }) => name)).toEqual(['Ana', 'Bo', 'Maria']);
  });

  test('and to nobody else: not the count, not the words, not the log', async () => {
    const { place, process } = night;
    for (const who of [people.facilitator, people.planner, hall.browser(), night.child.browser]) {
      const refusals = [
        await problemOf(who.call('concernCount', { process })),
        await problemOf(who.call('concerns', { process })),
        await problemOf(who.call('accessLog', { process })),
        await problemOf(who.call('authorAsk', place, { reason: REASON })),
        await problemOf(who.call('authorAnswer', place, { request: 1, answer: 'confirmed' })),
        await problemOf(who.call('authorLook', place, {})),
        await problemOf(who.call('closeAsk', place, { reason: REASON })),
        await problemOf(who.call('closeAnswer', place, { request: 1, answer: 'confirmed' })),
      ];
      expect(new Set(refusals).size).toBe(1);
      expect(['not-allowed', 'not-signed-in']).toContain(refusals[0]);
    }
  });

  test('the named adult reads concerns, and not the log, which is for stewards', async () => {
    expect(await problemOf(people.named.call('accessLog', { process: night.process }))).toBe('not-allowed');
    expect((await people.deputy.call('accessLog', { process: night.process })).lines).toEqual([]);
  });

  test('is reached through its own process alone', async () => {
    const elsewhere = await hall.process(owner);
    expect(await problemOf(owner.call('authorAsk', { ...night.place, process: elsewhere }, { reason: REASON }))).toBe(
      'no-concern',
    );
  });

  test('whoever holds it sees who is told', async () => {
    const { session } = night;
    expect((await people.facilitator.call('namedAdult', { session })).name).toBe('Maria');
    expect(await problemOf(people.planner.call('namedAdult', { session }))).toBe('not-allowed');
    expect(await problemOf(night.child.browser.call('namedAdult', { session }))).toBe('not-signed-in');
  });

  test('stays a concern when its author takes it back, and nothing a host does ends that', async () => {
    night.child.takeBack(night.note);
    await night.child.sheet.until(() => night.child.sheet.allSaved, 'taken back');
    expect(await night.concern()).toMatchObject({ back: true, changed: null, wording: { text: WORDS } });
    expect(await night.host.send({ type: 'hold', note: night.note, reason: 'other' })).toMatchObject({ ok: false });
    expect(await night.concern()).toMatchObject({ back: true });
  });

  test('keeps its words when its author changes them, for the archive too, and no host lets it go', async () => {
    night.child.write(note('future', HARMLESS), '', night.note);
    await night.child.saved();
    expect(await night.concern()).toMatchObject({ wording: { text: WORDS }, changed: { text: HARMLESS }, back: false });
    const hash = wordingHash(wordingOf(note('future', HARMLESS)));
    const release = await night.host.send({ type: 'release', note: night.note, hash });
    const other = await night.host.send({ type: 'hold', note: night.note, reason: 'other' });
    const stays = { ok: false, problem: 'concern-stays' };
    expect([release, other]).toEqual([stays, stays]);
    const { sessions } = (await owner.call('archive', { process: night.process })) as Archive;
    expect(sessions[0]?.notes.find(({ id }) => id === night.note)).toMatchObject({
      text: HARMLESS,
      wordingWhenHeld: { text: WORDS },
      author: null,
    });
  });

  test('is none any more once it is released or held for another reason, and the log stays', async () => {
    await night.ask('named');
    await night.release();
    expect(await owner.call('concernCount', { process: night.process })).toEqual({ count: 0 });
    expect(await problemOf(night.answer('owner', 'confirmed', 1))).toBe('no-concern');
    await night.hold('other');
    expect(await owner.call('concernCount', { process: night.process })).toEqual({ count: 0 });
    expect((await night.log()).map(({ what, reason }) => [what, reason])).toEqual([['asked', REASON]]);
  });

  test('neither phones nor screens receive anything of it', async () => {
    await night.ask('named');
    await night.answer('owner', 'confirmed');
    await night.look('named');
    const received = Buffer.concat(night.tap.received.map(({ bytes }) => Buffer.from(bytes))).toString('latin1');
    expect(received).toContain(night.session);
    for (const secret of ['safety-concern', 'oncern', REASON, await accountOf(people.named)])
      expect(received).not.toContain(secret);
  });

  test('the server’s own log holds no word of it', async () => {
    await night.ask('named');
    await night.answer('owner', 'confirmed');
    await night.look('owner');
    const lines = hall.log.lines.join('\n');
    for (const secret of [WORDS, REASON, 'Maria']) expect(lines).not.toContain(secret);
  });
});

describe('finding its author', () => {
  test('takes one who asks with a reason and another who confirms, and then these two see what is known', async () => {
    await night.ask('named');
    expect(await problemOf(night.look('named'))).toBe('not-allowed');
    expect((await night.concern('deputy')).request).toMatchObject({
      by: { name: 'Maria' },
      reason: REASON,
    });
    await night.answer('deputy', 'confirmed');
    const author = await night.look('deputy');
    expect(author).toMatchObject({ role: 'participant', table: 2, groups: ['student'], language: 'en' });
    expect(author.joinedAt).toBeLessThanOrEqual(hall.clock.now());
    expect(author.notes.map(({ wording }) => wording.text)).toEqual(['Bread at lunch']);
    expect(await night.look('named')).toEqual(author);
    expect(await problemOf(night.look('owner'))).toBe('not-allowed');
    expect((await night.concern()).finders.map(({ name }) => name)).toEqual(['Maria', 'Bo']);
  });

  test('one person alone cannot: their own confirmation is refused, and so is looking', async () => {
    await night.ask('owner');
    expect(await problemOf(night.answer('owner', 'confirmed'))).toBe('same-person');
    expect(await problemOf(night.look('owner'))).toBe('not-allowed');
    expect(await problemOf(night.ask('owner'))).toBe('already-asked');
  });

  test('where there is only one such person, a second one must be invited first', async () => {
    for (const who of [people.named, people.deputy])
      await owner.call('memberRemove', { process: night.process, account: await accountOf(who) });
    expect(await problemOf(night.ask('owner'))).toBe('second-person-needed');
    expect(await night.log()).toEqual([]);
  });

  test('takes a reason of at least ten letters and at most a thousand', async () => {
    for (const reason of ['because', '         because        ', 'x'.repeat(1001)])
      expect(await problemOf(night.ask('owner', reason))).toBe('malformed');
  });

  test('a declined request opens nothing, and another may be made', async () => {
    await night.ask('named');
    await night.answer('owner', 'declined');
    expect(await problemOf(night.look('named'))).toBe('not-allowed');
    expect((await night.concern()).ended).toMatchObject({ how: 'declined', by: 'Ana' });
    await night.ask('named');
    await night.answer('deputy', 'confirmed');
    await night.look('named');
  });

  test('a request lapses after a day', async () => {
    await night.ask('named');
    const request = (await night.concern()).request?.number ?? 0;
    hall.clock.advance(DAY - MINUTE);
    expect((await night.concern()).request?.number).toBe(request);
    hall.clock.advance(2 * MINUTE);
    expect(await night.concern()).toMatchObject({ request: null, ended: { how: 'lapsed', by: null } });
    expect(await problemOf(night.answer('owner', 'confirmed', request))).toBe('request-over');
    await night.ask('deputy');
    expect(await problemOf(night.answer('owner', 'confirmed', request))).toBe('request-over');
  });

  test('the request of somebody who was removed waits for nobody', async () => {
    await night.ask('deputy');
    const request = (await night.concern()).request?.number ?? 0;
    const account = await accountOf(people.deputy);
    await owner.call('memberRemove', { process: night.process, account });
    expect(await problemOf(night.answer('named', 'confirmed', request))).toBe('request-over');
  });

  test('whoever leaves sees nothing more', async () => {
    await night.ask('named');
    await night.answer('owner', 'confirmed');
    await owner.call('memberRemove', { process: night.process, account: await accountOf(people.named) });
    expect(await problemOf(night.look('named'))).toBe('not-allowed');
  });

  test('what was agreed ends with the hold: held again, it takes two people again', async () => {
    await night.ask('named');
    await night.answer('owner', 'confirmed');
    hall.clock.advance(MINUTE);
    await night.release();
    expect(await problemOf(night.look('named'))).toBe('no-concern');
    hall.clock.advance(MINUTE);
    await night.hold('safety-concern');
    expect((await night.concern()).finders).toEqual([]);
    expect(await problemOf(night.look('named'))).toBe('not-allowed');
  });

  test('every step and every look is a line of the log, and the complete archive holds it', async () => {
    await night.ask('named');
    await night.answer('owner', 'confirmed');
    await night.look('named');
    await night.look('named');
    expect(
      (await night.log()).map(({ who, what, sessionTitle, note, reason }) => [who, what, sessionTitle, note, reason]),
    ).toEqual([
      ['Maria', 'asked', 'Family night', night.note, REASON],
      ['Ana', 'confirmed', 'Family night', night.note, null],
      ['Maria', 'looked', 'Family night', night.note, null],
      ['Maria', 'looked', 'Family night', night.note, null],
    ]);
    const { accessLog, sessions } = (await owner.call('archive', { process: night.process })) as Archive;
    expect(sessions[0]?.notes.find(({ id }) => id === night.note)).toMatchObject({ text: WORDS, author: null });
    expect(accessLog.map(({ account, what }) => [account, what])).toEqual([
      [await accountOf(people.named), 'asked'],
      [await accountOf(owner), 'confirmed'],
      [await accountOf(people.named), 'looked'],
      [await accountOf(people.named), 'looked'],
    ]);
  });

  test('a refused look is no line', async () => {
    expect(await problemOf(night.look('owner'))).toBe('not-allowed');
    expect(await night.log()).toEqual([]);
  });
});

describe('closing a concern', () => {
  const texts = async () => {
    await night.child.control.caughtUp();
    return night.child.wallTexts;
  };

  test('takes two people and a reason, also where its author took it back, and it never comes onto the wall', async () => {
    night.child.takeBack(night.note);
    await night.child.saved();
    await night.closeAsk('named');
    expect(await problemOf(night.closeAnswer('named', 'confirmed'))).toBe('same-person');
    expect(await problemOf(night.closeAsk('owner'))).toBe('already-asked');
    expect((await night.concern('deputy')).closing.request).toMatchObject({ by: { name: 'Maria' }, reason: REASON });
    await night.closeAnswer('deputy', 'confirmed');

    expect(await owner.call('concernCount', { process: night.process })).toEqual({ count: 0 });
    expect(await night.concern()).toMatchObject({
      wording: { text: WORDS },
      back: true,
      closed: { by: ['Maria', 'Bo'], reason: REASON },
    });
    for (const asks of [night.ask('owner'), night.closeAsk('owner'), night.look('named')])
      expect(await problemOf(asks)).toBe('no-concern');

    night.child.write(note('future', WORDS), '', night.note);
    await night.child.saved();
    const hash = wordingHash(wordingOf(note('future', WORDS)));
    expect(await night.host.send({ type: 'release', note: night.note, hash })).toMatchObject({
      problem: 'concern-stays',
    });
    await night.host.send({ type: 'reveal', run: night.host.view?.at?.run ?? 0, unread: 'release' });
    await night.child.wall.until(() => night.child.wallTexts.includes('Bread at lunch'), 'the other note');
    expect(await texts()).not.toContain(WORDS);
    expect((await night.log()).map(({ who, what, reason }) => [who, what, reason])).toEqual([
      ['Maria', 'close-asked', REASON],
      ['Bo', 'close-confirmed', null],
    ]);
  });

  test('a declined request closes nothing, and finding its author goes on beside it', async () => {
    await night.ask('named');
    await night.closeAsk('named');
    await night.closeAnswer('owner', 'declined');
    expect(await night.concern()).toMatchObject({ closed: null, closing: { ended: { how: 'declined', by: 'Ana' } } });
    await night.answer('owner', 'confirmed');
    await night.look('named');
    await night.closeAsk('owner');
    await night.closeAnswer('named', 'confirmed');
    expect(await problemOf(night.look('named'))).toBe('no-concern');
  });
});

describe('the named adult', () => {
  const setup = { ...LINCOLN, purgeOn: inAYear() };

  test('is the owner where nobody is named', async () => {
    await owner.call('processEdit', { process: night.process }, setup);
    expect((await owner.call('concerns', { process: night.process })).namedAdult?.name).toBe('Ana');
    expect(await problemOf(people.named.call('concerns', { process: night.process }))).toBe('not-allowed');
  });

  test('is the owner again once the one who was named is removed, even when they come back', async () => {
    const account = await accountOf(people.named);
    await owner.call('memberRemove', { process: night.process, account });
    const { process } = await owner.call('process', { process: night.process });
    expect(process.namedAdult).toBeUndefined();
    expect((await owner.call('concerns', { process: night.process })).namedAdult?.name).toBe('Ana');
  });

  test('is a member of the process', async () => {
    const namedAdult = await accountOf(people.named);
    expect(await problemOf(owner.call('processCreate', {}, { ...setup, namedAdult }))).toBe('not-found');
    const process = await hall.process(owner);
    expect(await problemOf(owner.call('processEdit', { process }, { ...setup, namedAdult }))).toBe('not-found');
  });
});
