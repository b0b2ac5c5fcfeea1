import { may } from '@futureback/shared/permission.ts';
import { writtenBySteps } from '@futureback/shared/projection.ts';
import { penOf } from '@futureback/shared/protocol/schema.ts';
import { wordingHash } from '@futureback/shared/session/notes.ts';
import { currentRun, resultOf } from '@futureback/shared/session/state.ts';
import { MINUTE, remaining } from '@futureback/shared/time.ts';
import { describe, expect, test } from 'vitest';
import { note, PureSession, smallProtocol, testId } from '../support/pure-session.ts';

const [ana, ben, eva, kim, lou, max] = [1, 2, 3, 4, 5, 6].map(testId) as [
  string,
  string,
  string,
  string,
  string,
  string,
];
const n = (number: number) => testId(1000 + number);
const refused = (problem: string) => ({ ok: false, problem });

const started = () => {
  const session = new PureSession();
  session.do({ type: 'start' });
  return session;
};

const at = (step: string) => {
  const session = started();
  session.goTo(step);
  return session;
};

const hashOfRow = (session: PureSession, id: string): string => {
  const row = session.rows.get(id);
  if (!row) throw new Error('no such note');
  return wordingHash(row.wording);
};

describe('lenses, moves, replies', () => {
  const seen = (session: PureSession) => session.wall();

  test('S11 S14 a lens is revealed on its own, notes without one under more, and the last reveals the step', () => {
    const session = at('private');
    session.write(ana, n(1), note('private', 'a tree', { lens: 'looks' }));
    session.write(ben, n(2), note('private', 'a song', { lens: 'sounds' }));
    session.write(eva, n(3), note('private', 'a home'));
    const reveal = (lens: 'looks' | 'sounds' | 'feels' | 'more') =>
      session.do({ type: 'reveal', run: session.run, unread: 'keep', lens });
    expect(reveal('looks').ok).toBe(true);
    expect(seen(session)).toEqual(['a tree']);
    expect(reveal('looks')).toEqual(refused('nothing-to-do'));
    expect(reveal('feels')).toEqual(refused('nothing-to-do'));
    session.do({ type: 'hide', run: session.run });
    expect(seen(session)).toEqual([]);
    for (const lens of ['sounds', 'more'] as const) reveal(lens);
    expect(seen(session)).toEqual(['a song', 'a home']);
    expect(session.state.steps.private?.revealed).toBe(false);
    reveal('looks');
    expect(session.state.steps.private).toMatchObject({ revealed: true, lenses: [] });
    session.write(kim, n(4), note('private', 'a smile', { lens: 'feels' }));
    expect(seen(session)).toEqual(['a tree', 'a song', 'a home', 'a smile']);
  });

  test('S30 some lenses are taken off the wall, and just what was taken off is shown again', () => {
    const session = at('private');
    for (const [at, lens] of (['looks', 'sounds'] as const).entries())
      session.write(ana, n(at), note('private', lens, { lens }));
    session.write(ben, n(2), note('private', 'more'));
    const reveal = (lens?: 'looks' | 'sounds') =>
      session.do({ type: 'reveal', run: session.run, unread: 'keep', ...(lens ? { lens } : {}) });
    const hide = (...keep: ('looks' | 'sounds' | 'feels')[]) => session.do({ type: 'hide', run: session.run, keep });
    const showAgain = () => session.do({ type: 'show-again', run: session.run });
    expect(showAgain()).toEqual(refused('nothing-to-do'));
    reveal('looks');
    reveal('sounds');
    expect(hide('looks', 'sounds', 'feels')).toEqual(refused('nothing-to-do'));
    hide('looks', 'feels');
    expect(seen(session)).toEqual(['looks']);
    hide();
    expect(seen(session)).toEqual([]);
    showAgain();
    expect(seen(session)).toEqual(['looks']);
    expect(showAgain()).toEqual(refused('nothing-to-do'));
    reveal();
    expect(seen(session)).toEqual(['looks', 'sounds', 'more']);
    hide('looks', 'sounds');
    expect(seen(session)).toEqual(['looks', 'sounds']);
    reveal();
    expect(showAgain()).toEqual(refused('nothing-to-do'));
    expect(seen(session)).toEqual(['looks', 'sounds', 'more']);
  });

  test('every step counts its notes, and those that the room does not see and nobody holds', () => {
    const session = at('private');
    for (const [at, lens] of (['looks', 'sounds'] as const).entries())
      session.write(ana, n(at), note('private', lens, { lens }));
    session.write(ben, n(2), note('private', 'taken back', { back: true }));
    session.write(ben, n(3), note('private', 'held'));
    const counted = () => writtenBySteps(session.protocol, session.state, session.rows.values());
    expect(counted()).toEqual({ private: { notes: 3, unseen: 3 } });
    session.do({ type: 'hold', note: n(3), reason: 'unkind' });
    session.do({ type: 'reveal', run: session.run, unread: 'keep', lens: 'looks' });
    session.goTo('open');
    session.write(ana, n(4), note('open', 'for all'));
    expect(counted()).toEqual({ private: { notes: 3, unseen: 1 }, open: { notes: 1, unseen: 0 } });
  });

  test('S30 nothing that waits on the desk goes along when notes are shown again', () => {
    const session = at('moderated');
    session.write(ana, n(1), note('moderated', 'read'));
    session.do({ type: 'reveal', run: session.run, unread: 'release' });
    session.write(ben, n(2), note('moderated', 'not yet read'));
    session.do({ type: 'stop-writing', run: session.run });
    session.do({ type: 'hide', run: session.run });
    session.do({ type: 'show-again', run: session.run });
    expect([seen(session), session.desk()]).toEqual([['read'], ['waiting: not yet read']]);
  });

  test('S14 a lens lets through only its own notes from the desk', () => {
    const session = at('moderated');
    session.protocol = {
      ...session.protocol,
      steps: session.protocol.steps.map((step) =>
        step.id === 'moderated' && step.kind === 'write' ? { ...step, pen: { ...step.pen, lenses: ['looks'] } } : step,
      ),
    };
    session.write(ana, n(1), note('moderated', 'a tree', { lens: 'looks' }));
    session.write(ben, n(2), note('moderated', 'a home'));
    session.do({ type: 'reveal', run: session.run, unread: 'release', lens: 'looks' });
    expect(seen(session)).toEqual(['a tree']);
    expect(session.rows.get(n(2))?.released).toBe(null);
  });

  test('S22 a note that was moved belongs to the other step, and goes back', () => {
    const session = at('open');
    session.write(ana, n(1), note('open', 'a plan'));
    expect(seen(session)).toEqual(['a plan']);
    expect(session.do({ type: 'move', note: n(1), step: 'welcome' })).toEqual(refused('unknown-step'));
    expect(session.do({ type: 'move', note: n(1), step: 'open' })).toEqual(refused('nothing-to-do'));
    expect(session.do({ type: 'move', note: n(9), step: 'close' })).toEqual(refused('unknown-note'));
    expect(session.do({ type: 'move', note: n(1), step: 'moderated' }).ok).toBe(true);
    expect(seen(session)).toEqual([]);
    expect(session.state.fates[n(1)]).toEqual({ moved: { from: 'open', to: 'moderated' } });
    session.goTo('moderated');
    session.do({ type: 'reveal', run: session.run, unread: 'release' });
    expect(seen(session)).toEqual(['a plan']);
    session.goTo('open');
    expect(session.write(ana, n(1), note('open', 'a good plan'))).toBe(null);
    session.do({ type: 'move', note: n(1), step: 'open' });
    expect(session.state.fates).toEqual({});
    expect(seen(session)).toEqual(['a good plan']);
  });

  test('S22 a note that was seen is seen again where it goes back to, with no one to let it in', () => {
    const session = at('open');
    session.write(ana, n(1), note('open', 'a plan'));
    session.do({ type: 'move', note: n(1), step: 'private' });
    expect(seen(session)).toEqual([]);
    session.do({ type: 'move', note: n(1), step: 'open' });
    expect(seen(session)).toEqual(['a plan']);
    expect(session.desk()).toEqual([]);
  });

  test('S22 what no wall has shown is not shown by a move', () => {
    const session = at('private');
    session.write(ana, n(1), note('private', 'a secret'));
    session.do({ type: 'move', note: n(1), step: 'open' });
    session.goTo('open');
    expect(seen(session)).toEqual([]);
    expect(session.desk()).toEqual(['late: a secret']);
    session.do({ type: 'release', note: n(1), hash: hashOfRow(session, n(1)) });
    expect(seen(session)).toEqual(['a secret']);
  });

  test('S23 replies and what is kept for finding causes are the fate of a note', () => {
    const session = at('open');
    session.write(ana, n(1), note('open', 'the bus never comes'));
    session.do({ type: 'hold', note: n(1), reason: 'for-finding-causes' });
    session.do({ type: 'reply', note: n(1), reply: 'thank-you' });
    expect(session.do({ type: 'reply', note: n(1), reply: 'thank-you' })).toEqual(refused('nothing-to-do'));
    expect(session.state.fates[n(1)]).toEqual({ keptForCauses: true, replies: ['thank-you'] });
    session.do({ type: 'release', note: n(1), hash: hashOfRow(session, n(1)) });
    expect(session.state.fates[n(1)]).toEqual({ replies: ['thank-you'] });
    session.do({ type: 'hold', note: n(1), reason: 'safety-concern' });
    expect(session.state.fates[n(1)]).toEqual({ replies: ['thank-you'] });
  });
});

describe('people and agenda', () => {
  test('S24 dots counted by hand are added to a closed vote, and are no more than people have', () => {
    const session = started();
    session.items = [1, 2].map((item) => ({ id: testId(item), hash: '' }));
    session.goTo('dots');
    const ballot = session.state.ballots[0]?.id ?? '';
    const count = (people: number, dots: Record<string, number>) =>
      session.do({ type: 'count-by-hand', ballot, people, dots });
    expect(count(2, { [testId(1)]: 4 })).toEqual(refused('ballot-open'));
    session.do({ type: 'close-ballot', run: session.run });
    expect(count(2, { [testId(1)]: 5 })).toEqual(refused('more-dots-than-people'));
    expect(count(2, { [testId(1)]: 4, [testId(2)]: 3 })).toEqual(refused('more-dots-than-people'));
    expect(count(2, { [testId(7)]: 1 })).toEqual(refused('unknown-item'));
    expect(count(1, { [testId(1)]: 1 }).ok).toBe(true);
    expect(count(2, { [testId(1)]: 4, [testId(2)]: 2 }).ok).toBe(true);
    const [closed] = session.state.ballots;
    expect(closed && resultOf({ ...closed, result: { kind: 'dots', people: 3, dots: { [testId(1)]: 5 } } })).toEqual({
      kind: 'dots',
      people: 5,
      dots: { [testId(1)]: 9 },
    });
  });

  test('S26 somebody is removed once, and let in again', () => {
    const session = started();
    const place = () => ({ process: 'process', session: 'session', removed: session.state.removed });
    const actor = { kind: 'participant', participant: ana, session: 'session', role: 'participant' } as const;
    expect(may(actor, 'wall.read', place())).toBe(true);
    expect(session.do({ type: 'readmit', participant: ana })).toEqual(refused('nothing-to-do'));
    session.do({ type: 'remove', participant: ana });
    expect(session.do({ type: 'remove', participant: ana })).toEqual(refused('nothing-to-do'));
    expect(may(actor, 'wall.read', place())).toBe(false);
    expect(may({ ...actor, participant: ben }, 'wall.read', place())).toBe(true);
    session.do({ type: 'readmit', participant: ana });
    expect(may(actor, 'wall.read', place())).toBe(true);
  });

  test('S27 a step is put in, and taken out until somebody has been in it', () => {
    const session = started();
    const insert = (after: string) => session.do({ type: 'insert-step', after, spare: 'one-more-question' });
    const order = () => session.protocol.steps.map(({ id }) => id).slice(0, 4);
    expect(insert('nowhere')).toEqual(refused('unknown-step'));
    insert('welcome');
    insert('private');
    expect(order()).toEqual(['welcome', 'one-more-question-1', 'private', 'one-more-question-2']);
    const inserted = session.protocol.steps[1];
    // Notes pass the desk in it, because they do somewhere in this protocol.
    expect(inserted && penOf(inserted)).toMatchObject({ private: true, moderated: true });
    expect(session.do({ type: 'take-out-step', step: 'private' })).toEqual(refused('unknown-step'));
    session.do({ type: 'next', run: session.run });
    expect(currentRun(session.state)?.step).toBe('one-more-question-1');
    expect(session.do({ type: 'take-out-step', step: 'one-more-question-1' })).toEqual(refused('step-used'));
    session.do({ type: 'take-out-step', step: 'one-more-question-2' });
    expect(order()).toEqual(['welcome', 'one-more-question-1', 'private', 'moderated']);
    for (let so = 0; so < 9; so += 1) insert('private');
    expect(insert('private')).toEqual(refused('too-many-steps'));
  });
});

describe('steps and clock', () => {
  test('S5a a re-plan changes steps ahead, and leaves none less than it must keep', () => {
    const session = started();
    const steps = (minutes: number) => [{ step: 'private', minutes }];
    expect(session.do({ type: 'replan', run: 1, steps: steps(6) }).ok).toBe(true);
    session.do({ type: 'next', run: 1 });
    expect(remaining(currentRun(session.state)?.clock ?? { kind: 'untimed' }, session.now)).toBe(6 * MINUTE);
    session.do({ type: 'previous', run: session.run });
    session.do({ type: 'replan', run: session.run, steps: steps(0) });
    expect(session.state.steps.private?.addedMs).toBe(-9 * MINUTE);
    expect(session.do({ type: 'replan', run: session.run, steps: steps(0) })).toEqual(refused('nothing-to-do'));
  });

  test('S5a the step that runs, one without a clock and one that is not there have no minutes to plan', () => {
    const session = started();
    for (const step of ['welcome', 'close', 'nowhere'])
      expect(session.do({ type: 'replan', run: 1, steps: [{ step, minutes: 3 }] })).toEqual(refused('unknown-step'));
    expect(session.do({ type: 'replan', run: 7, steps: [{ step: 'open', minutes: 3 }] })).toEqual(
      refused('stale-command'),
    );
  });

  test('S5b an end is set in the lobby too, and moves no clock', () => {
    const session = new PureSession();
    expect(session.do({ type: 'end-at', at: 5 }).ok).toBe(true);
    session.do({ type: 'start' });
    const { clock } = currentRun(session.state) ?? {};
    expect(session.do({ type: 'end-at', at: null }).ok).toBe(true);
    expect(session.do({ type: 'end-at', at: null })).toEqual(refused('nothing-to-do'));
    expect(currentRun(session.state)?.clock).toEqual(clock);
  });

  test('S21 a spotlight goes out when it is released, when a step begins and when the session closes', () => {
    const session = started();
    const on = { kind: 'note', id: n(1) } as const;
    const goesOut = [{ type: 'spotlight', on: null }, { type: 'next', run: 1 }, { type: 'close' }] as const;
    for (const command of goesOut) {
      expect(session.do({ type: 'spotlight', on }).ok).toBe(true);
      expect(session.state.spotlight).toEqual(on);
      expect(session.do({ type: 'spotlight', on })).toEqual(refused('nothing-to-do'));
      expect(session.do(command).ok).toBe(true);
      expect(session.state.spotlight).toBeNull();
    }
    expect(session.do({ type: 'spotlight', on })).toEqual(refused('session-closed'));
  });

  test('S1 start enters the first step, once', () => {
    const session = started();
    expect(currentRun(session.state)).toMatchObject({ step: 'welcome', run: 1 });
    expect(session.do({ type: 'start' })).toEqual(refused('already-running'));
  });

  test('S2 two hosts who press Next at once move one step', () => {
    const session = started();
    expect(session.do({ type: 'next', run: 1 }).ok).toBe(true);
    expect(session.do({ type: 'next', run: 1 })).toEqual(refused('stale-command'));
    expect(currentRun(session.state)?.step).toBe('private');
  });

  test('S3 coming back gives what is left of the minutes, and a minute when they are used up', () => {
    const session = at('private');
    session.now += 4 * MINUTE;
    session.do({ type: 'next', run: session.run });
    session.do({ type: 'previous', run: session.run });
    expect(remaining(currentRun(session.state)?.clock ?? { kind: 'untimed' }, session.now)).toBe(6 * MINUTE);
    session.now += 20 * MINUTE;
    session.do({ type: 'next', run: session.run });
    session.do({ type: 'previous', run: session.run });
    expect(remaining(currentRun(session.state)?.clock ?? { kind: 'untimed' }, session.now)).toBe(MINUTE);
  });

  test('S3 there is nothing before the first step and after the last', () => {
    const session = started();
    expect(session.do({ type: 'previous', run: 1 })).toEqual(refused('no-further-step'));
    session.goTo('close');
    expect(session.do({ type: 'next', run: session.run })).toEqual(refused('no-further-step'));
    expect(session.do({ type: 'go', run: session.run, step: 'nowhere' })).toEqual(refused('unknown-step'));
  });

  test('S4 pausing keeps the remainder however long it lasts', () => {
    const session = started();
    session.now += MINUTE;
    session.do({ type: 'pause', run: 1 });
    session.now += 50 * MINUTE;
    session.do({ type: 'resume', run: 1 });
    expect(remaining(currentRun(session.state)?.clock ?? { kind: 'untimed' }, session.now)).toBe(4 * MINUTE);
  });

  test('S5 one more minute is a minute from now when the step is over time', () => {
    const session = started();
    session.now += 9 * MINUTE;
    session.do({ type: 'extend', run: 1, minutes: 1 });
    expect(remaining(currentRun(session.state)?.clock ?? { kind: 'untimed' }, session.now)).toBe(MINUTE);
  });

  test('S5c minutes are taken back as they were given, the last first, and the step is over time again where it was', () => {
    const session = started();
    const left = () => remaining(currentRun(session.state)?.clock ?? { kind: 'untimed' }, session.now);
    const back = () => session.do({ type: 'take-minutes-back', run: session.run });
    expect(back()).toEqual(refused('nothing-to-do'));
    session.do({ type: 'extend', run: 1, minutes: 2 });
    session.now += 9 * MINUTE;
    session.do({ type: 'extend', run: 1, minutes: 1 });
    expect(left()).toBe(MINUTE);
    session.do({ type: 'pause', run: 1 });
    expect(back().ok).toBe(true);
    expect(left()).toBe(-2 * MINUTE);
    expect(back().ok).toBe(true);
    expect(left()).toBe(-4 * MINUTE);
    expect(session.state.steps.welcome?.addedMs).toBe(0);
    expect(back()).toEqual(refused('nothing-to-do'));
    session.goTo('close');
    session.do({ type: 'extend', run: session.run, minutes: 1 });
    back();
    expect(currentRun(session.state)?.clock).toEqual({ kind: 'untimed' });
  });

  test('S5c minutes of an earlier visit stay', () => {
    const session = started();
    session.do({ type: 'extend', run: 1, minutes: 2 });
    session.do({ type: 'next', run: 1 });
    session.do({ type: 'previous', run: session.run });
    expect(session.do({ type: 'take-minutes-back', run: session.run })).toEqual(refused('nothing-to-do'));
  });

  test('S28 a start that came too early is taken back, as if it had not been', () => {
    const session = new PureSession();
    session.do({ type: 'end-at', at: 5 });
    const lobby = session.state;
    session.do({ type: 'start' });
    session.do({ type: 'extend', run: 1, minutes: 3 });
    session.now += 2 * MINUTE;
    expect(session.do({ type: 'back-to-lobby', run: 7 })).toEqual(refused('stale-command'));
    expect(session.do({ type: 'back-to-lobby', run: 1 }).ok).toBe(true);
    const { version: _, runs: __, ...after } = session.state;
    expect(lobby).toMatchObject(after);
    expect(session.do({ type: 'back-to-lobby', run: 1 })).toEqual(refused('not-running'));
    session.do({ type: 'start' });
    expect(currentRun(session.state)).toMatchObject({ step: 'welcome', run: 2 });
    expect(remaining(currentRun(session.state)?.clock ?? { kind: 'untimed' }, session.now)).toBe(5 * MINUTE);
  });

  test('S28 there is no way back to the lobby once somebody wrote, was asked, or the session went on', () => {
    const writing = new PureSession({ ...smallProtocol, steps: smallProtocol.steps.slice(1) });
    writing.do({ type: 'start' });
    const back = (session: PureSession) => session.do({ type: 'back-to-lobby', run: session.run });
    writing.write(ana, n(1), note('open', 'not yet: this one is late'));
    expect(back(writing).ok).toBe(true);
    writing.do({ type: 'start' });
    writing.write(ana, n(2), note('private', 'here'));
    expect(back(writing)).toEqual(refused('no-way-back'));
    writing.write(ana, n(2), null);
    expect(back(writing)).toEqual(refused('no-way-back'));

    const moving = new PureSession({ ...smallProtocol, steps: smallProtocol.steps.slice(1) });
    moving.do({ type: 'start' });
    moving.write(ana, n(1), note('private', 'in time, then moved'));
    expect(moving.do({ type: 'move', note: n(1), step: 'close' }).ok).toBe(true);
    expect(back(moving)).toEqual(refused('no-way-back'));

    const voting = new PureSession({ ...smallProtocol, steps: smallProtocol.steps.slice(5) });
    voting.items = [{ id: n(1), hash: 'a' }];
    voting.do({ type: 'start' });
    expect(back(voting)).toEqual(refused('no-way-back'));

    const gone = started();
    gone.do({ type: 'next', run: 1 });
    gone.do({ type: 'previous', run: 2 });
    expect(back(gone)).toEqual(refused('no-way-back'));
    const closed = started();
    closed.do({ type: 'close' });
    closed.do({ type: 'reopen' });
    expect(back(closed)).toEqual(refused('no-way-back'));
  });

  test('S6 a reopened session goes on where it was closed, with its clock paused', () => {
    const session = at('private');
    session.now += 3 * MINUTE;
    session.do({ type: 'close' });
    expect(session.do({ type: 'next', run: session.run })).toEqual(refused('session-closed'));
    session.now += 60 * MINUTE;
    session.do({ type: 'reopen' });
    expect(currentRun(session.state)).toMatchObject({
      step: 'private',
      clock: { kind: 'paused', remaining: 7 * MINUTE },
    });
  });
});

describe('writing, reveal, desk', () => {
  test('S7 a recorder still writes in a step that is over, a participant is late there', () => {
    const session = at('open');
    session.goTo('themes');
    expect(session.write(ana, n(1), note('open', 'mine'))).toBe('writing-stopped');
    expect(session.write(ben, n(2), note('open', 'from paper'), true)).toBe(null);
    expect(session.wall()).toEqual(['from paper']);
  });

  test('S8 a late note is kept, shown to the host, and let in by a release', () => {
    const session = at('open');
    session.do({ type: 'stop-writing', run: session.run });
    expect(session.write(ana, n(1), note('open', 'late'))).toBe('writing-stopped');
    expect([session.wall(), session.desk()]).toEqual([[], ['late: late']]);
    session.do({ type: 'release', note: n(1), hash: hashOfRow(session, n(1)) });
    expect([session.wall(), session.desk()]).toEqual([['late'], []]);
  });

  test('S8 opening the writing again lets late notes in once their sheet is looked at', () => {
    const session = at('open');
    session.do({ type: 'stop-writing', run: session.run });
    session.write(ana, n(1), note('open', 'late'));
    session.do({ type: 'open-writing', run: session.run });
    expect(session.write(ana, n(1), note('open', 'late'))).toBe(null);
    expect(session.wall()).toEqual(['late']);
  });

  test('S9 an edit after the stop changes nothing that others see', () => {
    const session = at('open');
    session.write(ana, n(1), note('open', 'first'));
    session.do({ type: 'stop-writing', run: session.run });
    expect(session.write(ana, n(1), note('open', 'second'))).toBe('writing-stopped');
    expect(session.wall()).toEqual(['first']);
  });

  test('S10 the id of another’s note is refused', () => {
    const session = at('open');
    session.write(ana, n(1), note('open', 'hers'));
    expect(session.write(ben, n(1), note('open', 'not his'))).toBe('note-of-another');
    expect(session.write(ben, n(1), null)).toBe('note-of-another');
    expect(session.wall()).toEqual(['hers']);
  });

  test('S11 before the reveal a private note is on no wall and no desk', () => {
    const session = at('private');
    session.write(ana, n(1), note('private', 'secret'));
    expect([session.wall(), session.desk()]).toEqual([[], []]);
    session.do({ type: 'reveal', run: session.run, unread: 'keep' });
    expect(session.wall()).toEqual(['secret']);
    session.do({ type: 'hide', run: session.run });
    expect(session.wall()).toEqual([]);
  });

  test('S12 an edit waits again while the released wording stays', () => {
    const session = at('moderated');
    session.write(ana, n(1), note('moderated', 'first'));
    session.do({ type: 'reveal', run: session.run, unread: 'release' });
    expect(session.wall()).toEqual(['first']);
    session.write(ana, n(1), note('moderated', 'second'));
    session.do({ type: 'stop-writing', run: session.run });
    expect([session.wall(), session.desk()]).toEqual([['first'], ['edited: second']]);
    expect(session.do({ type: 'release', note: n(1), hash: 'of other words' })).toEqual(refused('note-changed'));
    session.do({ type: 'release', note: n(1), hash: hashOfRow(session, n(1)) });
    expect([session.wall(), session.desk()]).toEqual([['second'], []]);
  });

  test('S13 the desk waits for five notes by five people', () => {
    const session = at('moderated');
    for (const [at, person] of [ana, ben, eva, kim].entries())
      session.write(person, n(at), note('moderated', `note ${at}`));
    session.write(ana, n(10), note('moderated', 'a second one'));
    expect(session.desk()).toEqual([]);
    session.write(lou, n(11), note('moderated', 'the fifth person'));
    expect(session.desk()).toHaveLength(6);
    session.write(max, n(12), note('moderated', 'alone again'));
    expect(session.desk()).toHaveLength(6);
    session.do({ type: 'stop-writing', run: session.run });
    expect(session.desk()).toHaveLength(7);
  });

  test('S13 a note that was let in unread hides nobody: later ones still wait for five by five', () => {
    const session = at('moderated');
    session.write(ana, n(1), note('moderated', 'let in unread'));
    session.do({ type: 'reveal', run: session.run, unread: 'release' });
    for (const [at, person] of [ben, eva, kim, lou].entries())
      session.write(person, n(10 + at), note('moderated', `${at}`));
    expect(session.desk()).toEqual([]);
    session.write(max, n(20), note('moderated', 'the fifth'));
    expect(session.desk()).toHaveLength(5);
  });

  test('S13 nothing on the desk tells who wrote it', () => {
    const session = at('moderated');
    session.write(ana, n(1), note('moderated', 'words', { groups: ['family'] }));
    session.do({ type: 'stop-writing', run: session.run });
    const [shown] = session.shown().desk.values();
    expect(Object.keys(shown ?? {}).sort()).toEqual([
      'batch',
      'hash',
      'language',
      'question',
      'status',
      'step',
      'text',
    ]);
  });

  test('S14 a reveal takes along what no desk has shown only when told to', () => {
    const kept = at('moderated');
    kept.write(ana, n(1), note('moderated', 'unread'));
    kept.do({ type: 'reveal', run: kept.run, unread: 'keep' });
    expect(kept.wall()).toEqual([]);
    kept.do({ type: 'reveal', run: kept.run, unread: 'release' });
    expect(kept.wall()).toEqual(['unread']);
  });

  test('S14 S15 a note held before the reveal stays off the wall until it is released', () => {
    const session = at('moderated');
    session.write(ana, n(1), note('moderated', 'rude'));
    session.write(ben, n(2), note('moderated', 'kind'));
    session.do({ type: 'stop-writing', run: session.run });
    session.do({ type: 'hold', note: n(1), reason: 'unkind' });
    session.do({ type: 'reveal', run: session.run, unread: 'release' });
    expect([session.wall(), session.desk()]).toEqual([['kind'], ['held: rude']]);
    session.do({ type: 'release', note: n(1), hash: hashOfRow(session, n(1)) });
    expect(session.wall()).toEqual(['rude', 'kind']);
  });

  describe('S31 a note that is held because someone may be hurt', () => {
    const held = () => {
      const session = at('open');
      session.write(ana, n(1), note('open', 'he hits me'));
      session.do({ type: 'hold', note: n(1), reason: 'safety-concern' });
      return session;
    };
    const ends = (session: PureSession) => [
      session.do({ type: 'release', note: n(1), hash: hashOfRow(session, n(1)) }),
      session.do({ type: 'hold', note: n(1), reason: 'other' }),
    ];
    const STAYS = { ok: false, problem: 'concern-stays' };

    test('keeps the words of that moment, for the desk too, and neither release nor another reason ends it', () => {
      const session = held();
      session.write(ana, n(1), note('open', 'nothing'));
      expect(session.rows.get(n(1))).toMatchObject({
        wording: { text: 'nothing' },
        concern: { wording: { text: 'he hits me' }, closed: false },
      });
      expect([...session.shown().desk.values()]).toMatchObject([{ text: 'he hits me', stays: true }]);
      expect(ends(session)).toEqual([STAYS, STAYS]);
      expect([session.wall(), session.rows.get(n(1))?.held]).toEqual([[], 'safety-concern']);
    });

    test('is a concern still when its author takes it back', () => {
      const session = held();
      session.write(ana, n(1), note('open', 'he hits me', { back: true }));
      expect(ends(session).map(({ ok }) => ok)).toEqual([false, false]);
      expect(session.rows.get(n(1))?.concern?.wording.text).toBe('he hits me');
    });

    test('is released like any other while it says what it said, and keeps nothing then', () => {
      const session = held();
      session.write(ana, n(1), note('open', 'nothing'));
      session.write(ana, n(1), note('open', 'he hits me'));
      expect(session.do({ type: 'release', note: n(1), hash: hashOfRow(session, n(1)) }).ok).toBe(true);
      expect([session.wall(), session.rows.get(n(1))?.concern]).toEqual([['he hits me'], null]);
    });

    test('says nothing else under another lens, and something else with another second line', () => {
      const session = held();
      session.write(ana, n(1), note('open', 'he hits me', { why: 'at home' }));
      expect(ends(session)).toEqual([STAYS, STAYS]);
      session.write(ana, n(1), note('open', 'he hits me', { lens: 'feels' }));
      const onDesk = session.shown().desk.get(n(1));
      expect([onDesk?.lens, onDesk?.stays]).toEqual(['feels', undefined]);
      expect(session.do({ type: 'release', note: n(1), hash: onDesk?.hash ?? '' }).ok).toBe(true);
    });

    test('once closed is nowhere for good, whatever its author or a host does', () => {
      const session = held();
      session.closeConcern(n(1));
      for (const text of ['he hits me', 'nothing', 'he hits me']) {
        session.write(ana, n(1), note('open', text, { back: true }));
        session.write(ana, n(1), note('open', text));
        expect(ends(session)).toEqual([STAYS, STAYS]);
        expect([session.wall(), session.desk()]).toEqual([[], []]);
      }
    });
  });

  test('S15 a note taken back is nowhere, and putting it back restores it', () => {
    const session = at('open');
    session.write(ana, n(1), note('open', 'mine'));
    session.write(ana, n(1), note('open', 'mine', { back: true }));
    expect(session.wall()).toEqual([]);
    session.do({ type: 'stop-writing', run: session.run });
    session.write(ana, n(1), note('open', 'mine'));
    expect(session.wall()).toEqual(['mine']);
  });

  test('a note too long and a note too many are refused by name', () => {
    const session = at('open');
    expect(session.write(ana, n(1), note('open', 'x'.repeat(41)))).toBe('note-too-long');
    for (let at = 10; at < 15; at += 1) session.write(ana, n(at), note('open', `note ${at}`));
    expect(session.write(ana, n(20), note('open', 'one more'))).toBe('too-many-notes');
    expect(session.write(ana, n(21), note('nowhere', 'lost'))).toBe('no-such-step');
    expect(session.wall()).toHaveLength(5);
  });
});

describe('ballots', () => {
  const voting = () => {
    const session = started();
    session.items = [
      { id: n(1), hash: 'a' },
      { id: n(2), hash: 'b' },
    ];
    session.goTo('dots');
    return session;
  };
  const ballot = (session: PureSession) => session.state.ballots.at(-1)?.id ?? '';

  test('S17 entering a vote freezes what is there; an empty one does not open', () => {
    const session = voting();
    session.items = [];
    expect(session.state.ballots.map(({ items, terms }) => ({ items, terms }))).toEqual([
      {
        items: [
          { id: n(1), hash: 'a' },
          { id: n(2), hash: 'b' },
        ],
        terms: { kind: 'dots', dots: 3, perItem: 2 },
      },
    ]);
    const empty = started();
    empty.goTo('dots');
    expect(empty.do({ type: 'open-ballot', run: empty.run })).toEqual(refused('nothing-to-vote-on'));
  });

  test('S18 dots stay within the budget and the limit per item', () => {
    const session = voting();
    const dot = (item: string, dots: number) => session.do({ type: 'dot', ballot: ballot(session), item, dots }, ana);
    expect(dot(n(1), 3)).toEqual(refused('too-many-dots-on-one'));
    expect(dot(n(1), 2).ok).toBe(true);
    expect(dot(n(2), 2)).toEqual(refused('over-budget'));
    expect(dot(n(1), 0).ok).toBe(true);
    expect(dot(n(2), 2).ok).toBe(true);
    expect(dot(n(9), 1)).toEqual(refused('unknown-item'));
  });

  test('S19 leaving the step closes the ballot, and dots after that are refused', () => {
    const session = voting();
    const first = ballot(session);
    session.do({ type: 'dot', ballot: first, item: n(1), dots: 1 }, ana);
    expect(session.state.ballots[0]?.result).toBe(null);
    session.do({ type: 'next', run: session.run });
    expect(session.state.ballots[0]?.result).not.toBe(null);
    expect(session.do({ type: 'dot', ballot: first, item: n(1), dots: 1 }, ana)).toEqual(refused('ballot-closed'));
  });

  test('S29 a ballot that nobody answered is gone once its step is left, and whoever comes back finds a new one', () => {
    const session = voting();
    const first = ballot(session);
    session.do({ type: 'dot', ballot: first, item: n(1), dots: 1 }, ana);
    session.do({ type: 'dot', ballot: first, item: n(1), dots: 0 }, ana);
    session.do({ type: 'previous', run: session.run });
    expect(session.state.ballots).toEqual([]);
    session.items = [{ id: n(3), hash: 'c' }];
    session.do({ type: 'next', run: session.run });
    expect(session.state.ballots).toMatchObject([{ items: [{ id: n(3) }], result: null }]);
  });

  test('S29 a ballot that people without phones may have answered is closed, not gone, once its step is left', () => {
    const session = voting();
    session.do({ type: 'count-people', people: 12, groups: {} });
    const frozen = session.state.ballots[0]?.items;
    session.do({ type: 'previous', run: session.run });
    expect(session.state.ballots).toMatchObject([{ items: frozen, result: { people: 0 } }]);
    session.do({ type: 'next', run: session.run });
    const paper = { people: 12, dots: { [n(1)]: 9 } };
    expect(session.do({ type: 'count-by-hand', ballot: ballot(session), ...paper }).ok).toBe(true);
  });

  test('S29 a ballot is taken back until somebody answers it, and the one before it stands again', () => {
    const session = voting();
    const withdraw = () => session.do({ type: 'withdraw-ballot', run: session.run });
    session.do({ type: 'dot', ballot: ballot(session), item: n(1), dots: 1 }, ana);
    expect(withdraw()).toEqual(refused('no-way-back'));
    session.do({ type: 'close-ballot', run: session.run });
    expect(withdraw()).toEqual(refused('ballot-closed'));
    const [first] = session.state.ballots;
    session.do({ type: 'open-ballot', run: session.run });
    expect(session.state.ballots).toHaveLength(2);
    expect(withdraw().ok).toBe(true);
    expect(session.state.ballots).toEqual([first]);
    session.goTo('welcome');
    expect(withdraw()).toEqual(refused('no-ballot'));
  });
});
