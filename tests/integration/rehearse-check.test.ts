import { expect, test } from 'vitest';
import type { LedgerLine } from '../../scripts/people/ledger.ts';
import { check } from '../../scripts/rehearse/check.ts';
import type { Archived, ArchivedWords, Evidence, Frame } from '../../scripts/rehearse/evidence.ts';

const CANARY = 'qabcdefghijkmn';
const OTHER = 'q23456789abcde';
const CONCERN = 'qzyxwvutsrpnmk';
const ANA = 'ana-participant-000000';
const TEXT = `A garden. ${CANARY}`;

type Written = Extract<LedgerLine, { kind: 'written' }>;

const written = (change: Partial<Written> = {}): Written => ({
  kind: 'written',
  at: 10,
  session: 's',
  participant: ANA,
  note: 'n',
  step: 'future',
  canary: CANARY,
  text: TEXT,
  language: 'en',
  audience: 'host-then-reveal',
  ...change,
});
const reveal: LedgerLine = { kind: 'reveal', at: 100, session: 's', step: 'future' };
const revealed: LedgerLine = { kind: 'revealed', at: 110, session: 's', step: 'future' };
const stopped: LedgerLine = { kind: 'stopped', at: 90, session: 's', step: 'future' };
const kept = (change: Partial<ArchivedWords> = {}): ArchivedWords => ({
  id: 'n',
  author: ANA,
  text: TEXT,
  language: 'en',
  wall: null,
  absence: 'not-revealed',
  ...change,
});

const frame = (on: string, at: number, bytes: string, change: Partial<Frame> = {}): Frame => ({
  who: 'ben',
  role: 'participant',
  on,
  at,
  bytes: Buffer.from(bytes),
  ...change,
});

const archived = (change: Partial<Archived['sessions'][number]> = {}, rest: Partial<Archived> = {}): Archived => ({
  statement: [],
  ...rest,
  sessions: [{ notes: [kept()], unaccepted: [], dots: [], marks: [], ...change }],
});

function checked(of: { ledger?: LedgerLine[]; frames?: Frame[] } & Partial<Omit<Evidence, 'ledger' | 'frames'>>) {
  const { lost, leaks, unseen } = check({
    archive: archived(),
    afterKill: new Map(),
    published: new Map(),
    ...of,
    ledger: of.ledger ?? [written()],
    frames: () => of.frames ?? [],
  });
  return { lost: lost.length, leaks: leaks.length, unseen: unseen.length };
}

const CLEAN = { lost: 0, leaks: 0, unseen: 0 };
const LEAK = { ...CLEAN, leaks: 1 };
const LOSS = { ...CLEAN, lost: 1 };

test('a note in the archive that only its author’s sheet received is neither lost nor leaked', () => {
  expect(checked({ frames: [frame('sheet', 11, TEXT, { who: ANA })] })).toEqual(CLEAN);
});

test.each([
  ['that is not there', archived({ notes: [] })],
  ['with other words', archived({ notes: [kept({ text: 'A garden.' })] })],
  ['of another author', archived({ notes: [kept({ author: 'ben' })] })],
  ['that stands aside with nobody told', archived({ notes: [], unaccepted: [{ id: 'n', author: ANA, text: TEXT }] })],
])('a note %s is lost', (_, archive) => {
  expect(checked({ archive })).toEqual(LOSS);
});

test('words that stand aside are kept when their author was told, or took them back before they came', () => {
  const told: LedgerLine = {
    kind: 'told',
    at: 20,
    participant: ANA,
    note: 'n',
    canary: CANARY,
    trouble: 'writing-stopped',
  };
  const back: LedgerLine = { kind: 'took-back', at: 20, session: 's', participant: ANA, note: 'n' };
  const aside = { id: 'n', author: ANA, text: TEXT };
  expect(checked({ ledger: [written(), told], archive: archived({ notes: [], unaccepted: [aside] }) })).toEqual(CLEAN);
  expect(
    checked({ ledger: [written(), back], archive: archived({ notes: [], unaccepted: [{ ...aside, back: true }] }) }),
  ).toEqual(CLEAN);
});

test('of an edited note the last words count', () => {
  const edit = written({ at: 30, canary: OTHER, text: `A garden, and a pond. ${OTHER}` });
  expect(checked({ ledger: [written(), edit] })).toEqual(LOSS);
  expect(checked({ ledger: [written(), edit], archive: archived({ notes: [kept({ text: edit.text })] }) })).toEqual(
    CLEAN,
  );
});

test('a note taken back that is still wanted on the wall is a loss', () => {
  const back: LedgerLine = { kind: 'took-back', at: 20, session: 's', participant: ANA, note: 'n' };
  expect(checked({ ledger: [written(), back] })).toEqual(LOSS);
  expect(
    checked({ ledger: [written(), back], archive: archived({ notes: [kept({ absence: 'taken-back' })] }) }),
  ).toEqual(CLEAN);
});

test('dots that were answered with yes and do not stand are lost; refused ones are not', () => {
  const cast = (id: string, dots: number): LedgerLine => ({
    kind: 'cast',
    at: 50,
    id,
    participant: ANA,
    ballot: 'b',
    item: 't',
    value: { kind: 'dots', dots },
  });
  const answered = (id: string, ok: boolean): LedgerLine => ({ kind: 'answered', at: 51, id, ok });
  const dots = (count: number) => archived({ dots: [{ ballot: 'b', participant: ANA, item: 't', dots: count }] });
  const ledger = [written(), cast('1', 2), answered('1', true), cast('2', 9), answered('2', false)];
  expect(checked({ ledger })).toEqual(LOSS);
  expect(checked({ ledger, archive: dots(1) })).toEqual(LOSS);
  expect(checked({ ledger, archive: dots(2) })).toEqual(CLEAN);
});

test('words and sources missing from the statement are lost', () => {
  const ledger: LedgerLine[] = [
    written(),
    { kind: 'typed', at: 60, process: 'p', sentence: 'x', words: 'is greeted' },
    { kind: 'sourced', at: 61, process: 'p', sentence: 'x', source: 'theme/s/t' },
  ];
  expect(checked({ ledger })).toEqual({ ...CLEAN, lost: 2 });
  const sentence = {
    id: 'x',
    text: 'Everybody is greeted.',
    order: 'a0',
    sources: [{ kind: 'theme', session: 's', theme: 't' } as const],
  };
  expect(checked({ ledger, archive: archived({}, { statement: [sentence] }) })).toEqual(CLEAN);
});

test('what was said to be saved, or seen, before a power cut must have been on the disk', () => {
  const killed: LedgerLine = { kind: 'killed', at: 40, archive: 'after-kill-1.json' };
  const saved: LedgerLine = { kind: 'saved', at: 20, participant: ANA, note: 'n', canary: CANARY };
  const fallen = (archive: Archived) => new Map([['after-kill-1.json', archive]]);
  const nothing = archived({ notes: [] });
  expect(checked({ ledger: [written(), killed], afterKill: fallen(nothing) })).toEqual(CLEAN);
  expect(checked({ ledger: [written(), saved, killed], afterKill: fallen(nothing) })).toEqual(LOSS);
  expect(checked({ ledger: [written(), saved, killed], afterKill: fallen(archived()) })).toEqual(CLEAN);
  const open = written({ audience: 'everyone' });
  expect(checked({ ledger: [open, killed], frames: [frame('wall', 30, TEXT)], afterKill: fallen(nothing) })).toEqual(
    LOSS,
  );
});

test.each([
  ['a wall before the reveal', [written(), reveal], frame('wall', 50, TEXT)],
  ['its author’s own wall before the reveal', [written(), reveal], frame('wall', 50, TEXT, { who: ANA })],
  ['another’s sheet', [written(), reveal], frame('sheet', 150, TEXT)],
  ['a control connection', [written(), reveal], frame('control', 150, TEXT)],
  ['a report before the reveal', [written(), reveal], frame('/api/x/report', 50, TEXT, { role: 'account' })],
  ['a participant on a desk', [written(), stopped, reveal], frame('desk', 95, TEXT)],
  [
    'the desk of a step that promised nobody',
    [written({ audience: 'nobody' }), stopped, reveal],
    frame('desk', 95, TEXT, { role: 'host' }),
  ],
  ['the desk in a batch of one', [written(), stopped], frame('desk', 50, TEXT, { role: 'host' })],
  ['the desk with its author', [written(), stopped], frame('desk', 95, `${TEXT}${ANA}`, { role: 'host' })],
  ['the desk with groups', [written(), stopped], frame('desk', 95, `${TEXT}\u0006groups`, { role: 'host' })],
  [
    'a wall though it was held before the reveal',
    [written(), { kind: 'held', at: 95, session: 's', note: 'n' } as const, reveal],
    frame('wall', 150, TEXT),
  ],
  [
    'a wall though it came after the stop and nobody let it in',
    [
      written(),
      reveal,
      revealed,
      { kind: 'told', at: 120, participant: ANA, note: 'n', canary: CANARY, trouble: 'writing-stopped' } as const,
    ],
    frame('wall', 150, TEXT),
  ],
  [
    'a wall as an edit that waits for its release',
    [written({ text: 'A garden.', canary: OTHER }), reveal, revealed, written({ at: 120 })],
    frame('wall', 150, TEXT),
  ],
])('a note that reaches %s has leaked', (_, ledger, received) => {
  expect(checked({ ledger, frames: [received] })).toEqual(LEAK);
});

test.each([
  ['a wall after the reveal', [written(), reveal], frame('wall', 101, TEXT)],
  [
    'a wall though the host asked for the reveal before, where it came before the answer',
    [reveal, written({ at: 105 }), revealed],
    frame('wall', 108, TEXT),
  ],
  ['a wall at once where everyone was promised it', [written({ audience: 'everyone' })], frame('wall', 11, TEXT)],
  ['the desk after the stop', [written(), stopped], frame('desk', 95, TEXT, { role: 'host' })],
  ['the steward’s archive', [written()], frame('/api/x/archive', 50, TEXT, { role: 'account' })],
  [
    'a wall once it was released after a hold',
    [
      written(),
      { kind: 'held', at: 95, session: 's', note: 'n' } as const,
      reveal,
      { kind: 'released', at: 120, session: 's', note: 'n', text: TEXT } as const,
    ],
    frame('wall', 150, TEXT),
  ],
])('a note may reach %s', (_, ledger, received) => {
  expect(checked({ ledger, frames: [received] })).toEqual(CLEAN);
});

test('a note that was never revealed must not be in a published file', () => {
  const published = new Map([['submission.docx', Buffer.from(TEXT)]]);
  expect(checked({ published })).toEqual(LEAK);
  expect(checked({ ledger: [written(), reveal], published })).toEqual(CLEAN);
});

test('a concern reaches its author and the report, and no other phone', () => {
  const ledger: LedgerLine[] = [
    written(),
    {
      kind: 'cast',
      at: 50,
      id: '1',
      participant: ANA,
      ballot: 'b',
      item: 't',
      value: { kind: 'mark', level: 2, concern: `But who pays? ${CONCERN}`, canary: CONCERN },
    },
  ];
  const mine = frame('control', 55, CONCERN, { who: ANA });
  const report = frame('/api/x/report', 56, CONCERN, { role: 'account' });
  expect(checked({ ledger, frames: [mine, report] })).toEqual(CLEAN);
  expect(checked({ ledger, frames: [frame('control', 55, CONCERN)] })).toEqual(LEAK);
});

test('a note on the wall that no frame holds shows that the search is blind', () => {
  const archive = archived({ notes: [kept({ wall: TEXT, absence: null })] });
  expect(checked({ ledger: [written(), reveal], archive })).toEqual({ ...CLEAN, unseen: 1 });
  expect(checked({ ledger: [written(), reveal], archive, frames: [frame('wall', 150, TEXT)] })).toEqual(CLEAN);
});
