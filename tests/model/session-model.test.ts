import { stepById } from '@futureback/shared/protocol/navigate.ts';
import { LENSES, type Pen, penOf } from '@futureback/shared/protocol/schema.ts';
import { audienceOf } from '@futureback/shared/session/audience.ts';
import type { Command } from '@futureback/shared/session/command.ts';
import type { SessionEvent } from '@futureback/shared/session/event.ts';
import { evolve } from '@futureback/shared/session/evolve.ts';
import { wordingHash } from '@futureback/shared/session/notes.ts';
import { currentRun, isLensVisible, newSession, stepState } from '@futureback/shared/session/state.ts';
import { MINUTE } from '@futureback/shared/time.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { note, PureSession, smallProtocol, testId } from '../support/pure-session.ts';

const PEOPLE = 7;
const NOTES = 14;
const stepIds = smallProtocol.steps.map((step) => step.id);

/** One thing that happens in a room: a host's command, or somebody's pen. `back` in time is impossible, so time only moves on. */
type Happening =
  | { kind: 'command'; command: Command['type']; step: string; item: number; dots: number; stale: boolean }
  | { kind: 'pen'; person: number; note: number; step: string; text: string; back: boolean; recorder: boolean }
  | { kind: 'time'; ms: number };

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({
    kind: fc.constant('command' as const),
    command: fc.constantFrom<Command['type'][]>(
      'start',
      'back-to-lobby',
      'next',
      'previous',
      'go',
      'pause',
      'resume',
      'extend',
      'take-minutes-back',
      'stop-writing',
      'open-writing',
      'reveal',
      'hide',
      'show-again',
      'hold',
      'release',
      'open-ballot',
      'close-ballot',
      'withdraw-ballot',
      'dot',
      'cover',
      'replan',
      'end-at',
      'spotlight',
      'move',
      'reply',
      'count-by-hand',
      'count-people',
      'remove',
      'readmit',
      'insert-step',
      'take-out-step',
      'close',
      'reopen',
    ),
    step: fc.constantFrom(...stepIds),
    item: fc.nat(NOTES - 1),
    dots: fc.nat(4),
    stale: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('pen' as const),
    person: fc.nat(PEOPLE - 1),
    note: fc.nat(NOTES - 1),
    step: fc.constantFrom('private', 'moderated', 'open', 'close', 'welcome'),
    text: fc.string({ maxLength: 50 }),
    back: fc.boolean(),
    recorder: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('time' as const), ms: fc.nat(600_000) }),
);

const penIn = (id: string): Pen | null => {
  const step = stepById(smallProtocol, id);
  return step ? penOf(step) : null;
};

const personId = (person: number) => testId(person + 1);
const noteId = (number: number) => testId(1000 + number);

function commandOf(
  session: PureSession,
  { command, step, item, dots, stale }: Extract<Happening, { kind: 'command' }>,
): Command {
  const run = stale ? session.run + 1 : session.run;
  const row = session.rows.get(noteId(item));
  switch (command) {
    case 'start':
    case 'close':
    case 'reopen':
      return { type: command };
    case 'cover':
      return { type: command, on: dots % 2 === 0 };
    case 'replan':
      return { type: command, run, steps: [{ step, minutes: item }] };
    case 'end-at':
      return { type: command, at: stale ? null : item };
    case 'spotlight':
      return { type: command, on: stale ? null : { kind: 'note', id: noteId(item) } };
    case 'go':
      return { type: command, run, step };
    case 'extend':
      return { type: command, run, minutes: dots + 1 };
    case 'reveal': {
      const lens = LENSES[item];
      return { type: command, run, unread: stale || dots % 2 === 0 ? 'keep' : 'release', ...(lens ? { lens } : {}) };
    }
    case 'hide': {
      const lens = LENSES[item];
      return { type: command, run, ...(lens ? { keep: [lens] } : {}) };
    }
    case 'move':
      return { type: command, note: noteId(item), step };
    case 'reply':
      return { type: command, note: noteId(item), reply: 'thank-you' };
    case 'count-by-hand':
      return {
        type: command,
        ballot: session.state.ballots.at(-1)?.id ?? testId(1),
        people: item,
        dots: { [testId(item % 3)]: dots },
      };
    case 'count-people':
      return { type: command, people: item, groups: { family: dots } };
    case 'remove':
    case 'readmit':
      return { type: command, participant: personId(item % PEOPLE) };
    case 'insert-step':
      return { type: command, after: step, spare: 'one-more-question' };
    case 'take-out-step':
      return { type: command, step: `one-more-question-${dots}` };
    case 'hold':
      return { type: command, note: noteId(item), reason: 'unkind' };
    case 'release':
      return { type: command, note: noteId(item), hash: row && !stale ? wordingHash(row.wording) : 'other' };
    case 'dot':
      return { type: command, ballot: session.state.ballots.at(-1)?.id ?? testId(1), item: testId(item), dots };
    case 'mark':
      return { type: command, ballot: testId(1), item: testId(item), level: 3 };
    default:
      return { type: command, run };
  }
}

/** Plays the happenings and calls `check` after each. Returns everything that was decided. */
function play(
  happenings: readonly Happening[],
  check: (session: PureSession) => void,
): { session: PureSession; events: SessionEvent[] } {
  const session = new PureSession();
  session.items = [0, 1, 2].map((item) => ({ id: testId(item), hash: `${item}` }));
  const events: SessionEvent[] = [];
  for (const happening of happenings) {
    if (happening.kind === 'time') session.now += happening.ms;
    else if (happening.kind === 'pen') {
      const written = note(happening.step, happening.text, happening.back ? { back: true } : {});
      session.write(personId(happening.person), noteId(happening.note), written, happening.recorder);
    } else {
      const before = session.state;
      const decision = session.do(commandOf(session, happening), personId(happening.item % PEOPLE));
      if (decision.ok) events.push(...decision.value.events);
      else expect(session.state).toBe(before); // S20
    }
    check(session);
  }
  return { session, events };
}

const happenings = fc.array(happening, { maxLength: 80 });

test('S11 S12 S15 whatever happens, nothing that the state hides is on the wall', () => {
  fc.assert(
    fc.property(happenings, (all) => {
      play(all, (session) => {
        for (const [id] of session.shown().wall) {
          const row = session.rows.get(id);
          const pen = row && penIn(row.step);
          expect(row && pen).toBeTruthy();
          if (!row || !pen) return;
          expect(row.back || row.held).toBeFalsy();
          const { lens } = (pen.moderated && row.released?.wording) || row.wording;
          expect(isLensVisible(pen, stepState(session.state, row.step), lens)).toBe(true);
          if (pen.moderated) expect(row.released).not.toBe(null);
          else expect(row.late).toBe(false);
        }
      });
    }),
  );
});

test('S11 S12 every note that the state lets through is on the wall with just the words let through', () => {
  fc.assert(
    fc.property(happenings, (all) => {
      const { session } = play(all, () => undefined);
      const { wall } = session.shown();
      for (const row of session.rows.values()) {
        const pen = penIn(row.step);
        if (!pen || row.back || row.held) continue;
        const wording = pen.moderated ? row.released?.wording : row.wording;
        if (!wording || !isLensVisible(pen, stepState(session.state, row.step), wording.lens)) continue;
        if (!pen.moderated && row.late) continue;
        expect(wall.get(row.note)?.text).toBe(wording.text);
      }
    }),
  );
});

test('S13 what comes onto the desk together while its step goes on is five notes by five people, or more', () => {
  fc.assert(
    fc.property(happenings, (all) => {
      const seen = new Set<string>();
      const batched = new Set<string>();
      play(all, (session) => {
        const fresh = [...session.shown().desk].filter(([id, { status }]) => status !== 'held' && !seen.has(id));
        for (const [id] of session.shown().desk) seen.add(id);
        for (const step of new Set(fresh.map(([, note]) => note.step))) {
          const moderated = penIn(step)?.moderated ?? false;
          const together = fresh.filter(([, note]) => note.step === step).map(([id]) => session.rows.get(id));
          // One that lay in a batch before, and comes back because it was changed or hidden again, hides among those of then.
          const news = together.filter((row) => row && !batched.has(row.note));
          for (const row of together) if (row) batched.add(row.note);
          if (!moderated || news.length === 0 || !session.isOpen(step)) continue;
          expect(news.length).toBeGreaterThanOrEqual(5);
          expect(new Set(news.map((row) => row?.participant)).size).toBeGreaterThanOrEqual(5);
        }
      });
    }),
    { numRuns: 400 },
  );
});

test('S16 projecting twice gives the same, and the order is that of arrival', () => {
  fc.assert(
    fc.property(happenings, (all) => {
      const { session } = play(all, () => undefined);
      expect(session.shown()).toEqual(session.shown());
      const arrivals = [...session.shown().wall.values()].map((shown) => shown.arrival);
      expect(new Set(arrivals).size).toBe(arrivals.length);
    }),
  );
});

test('S16 closing and reopening loses nothing of the wall', () => {
  fc.assert(
    fc.property(happenings, (all) => {
      const { session } = play(all, () => undefined);
      const before = session.wall();
      session.do({ type: 'close' });
      session.do({ type: 'reopen' });
      expect(session.wall()).toEqual(before);
    }),
  );
});

test('S30 taking off and showing again leaves the wall as it was', () => {
  fc.assert(
    fc.property(happenings, fc.constantFrom('private', 'moderated'), fc.constantFrom(...LENSES), (all, step, lens) => {
      const { session } = play(all, () => undefined);
      session.do({ type: 'reopen' });
      session.goTo(step);
      const wall = session.wall();
      if (!session.do({ type: 'hide', run: session.run, keep: [lens] }).ok) return;
      for (const [, note] of session.shown().wall) if (note.step === step) expect(note.lens ?? 'more').toBe(lens);
      session.do({ type: 'show-again', run: session.run });
      expect(session.wall()).toEqual(wall);
    }),
  );
});

test('S5c a minute that was given and taken back leaves the clock as it was', () => {
  fc.assert(
    fc.property(happenings, fc.constantFrom(...stepIds), fc.nat(40), (all, step, minutes) => {
      const { session } = play(all, () => undefined);
      session.do({ type: 'reopen' });
      session.goTo(step);
      session.now += minutes * MINUTE;
      const before = session.state;
      session.do({ type: 'extend', run: session.run, minutes: 1 });
      session.do({ type: 'take-minutes-back', run: session.run });
      expect(currentRun(session.state)?.clock).toEqual(currentRun(before)?.clock);
      expect(session.state.steps).toEqual(before.steps);
    }),
  );
});

test('S18 nobody ever has more dots than the budget, nor too many on one item', () => {
  fc.assert(
    fc.property(happenings, (all) => {
      const { session } = play(all, () => undefined);
      for (const people of session.dots.values()) {
        for (const own of people.values()) {
          const dots = [...own.values()];
          expect(dots.reduce((sum, put) => sum + put, 0)).toBeLessThanOrEqual(3);
          expect(Math.max(0, ...dots)).toBeLessThanOrEqual(2);
        }
      }
    }),
  );
});

test('S20 folding the log again gives the same state, numbered by its events', () => {
  fc.assert(
    fc.property(happenings, (all) => {
      const { session, events } = play(all, () => undefined);
      const again = events.reduce(evolve, newSession(smallProtocol));
      expect(again).toEqual(session.state);
      expect(again.version).toBe(events.length);
    }),
  );
});

test('the line about who can read a note says what the projection does', () => {
  fc.assert(
    fc.property(happenings, fc.constantFrom('private', 'moderated', 'open', 'close'), (all, step) => {
      const { session } = play(all, () => undefined);
      session.do({ type: 'reopen' });
      session.goTo(step);
      session.do({ type: 'open-writing', run: session.run });
      expect(session.isOpen(step)).toBe(true);
      const pen = penIn(step);
      if (!pen) return;
      const audience = audienceOf(pen, stepState(session.state, step));
      const ids = [0, 1, 2, 3, 4].map((number) => testId(5000 + number));
      for (const [person, id] of ids.entries()) session.write(testId(600 + person), id, note(step, 'new words'));
      const { wall, desk } = session.shown();
      const onWall = ids.some((id) => wall.has(id));
      const onDesk = ids.some((id) => desk.has(id));
      expect({ onWall, onDesk }).toEqual({ onWall: audience === 'everyone', onDesk: audience.startsWith('host') });
    }),
  );
});
