import { wordingHash } from '@futureback/shared/session/notes.ts';
import { currentRun } from '@futureback/shared/session/state.ts';
import { MINUTE, remaining } from '@futureback/shared/time.ts';
import { describe, expect, test } from 'vitest';
import { note, PureSession, testId } from '../support/pure-session.ts';

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
    expect(session.state.ballots[0]?.result).toBe(null);
    session.do({ type: 'next', run: session.run });
    expect(session.state.ballots[0]?.result).not.toBe(null);
    expect(session.do({ type: 'dot', ballot: first, item: n(1), dots: 1 }, ana)).toEqual(refused('ballot-closed'));
  });
});
