import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DocumentName } from '@futureback/shared/document-name.ts';
import { writeNote } from '@futureback/shared/documents/sheet.ts';
import { addSentence, addSource } from '@futureback/shared/documents/statement.ts';
import { addMergedTheme, mergeInto } from '@futureback/shared/documents/synthesis.ts';
import { addTheme, placeNote } from '@futureback/shared/documents/themes.ts';
import { archive } from '@futureback/shared/report/archive.ts';
import { build } from '@futureback/shared/report/build.ts';
import { idOf, lincoln } from '@futureback/shared/report/lincoln.fixture.ts';
import type { SessionEvent } from '@futureback/shared/session/event.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openSqlite } from '../store/sqlite.ts';
import type { Batch, Store } from '../store/store.ts';
import { gather, gatherForArchive } from './gather.ts';

const NOW = Date.UTC(2026, 10, 25);
let folder: string;
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'futureback-gather-'));
  store = openSqlite(folder);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const document = (
  kind: DocumentName['kind'],
  owner: string,
  write: (doc: Y.Doc) => void,
): Batch['documents'][number] => {
  const doc = new Y.Doc();
  write(doc);
  return { name: { kind, owner }, update: Y.encodeStateAsUpdate(doc) };
};

/** Puts Lincoln School's Family night on disk, as a live session leaves it there. */
async function keepFamilyNight(): Promise<void> {
  const night = lincoln.sessions.find(({ record }) => record.title === 'Family night');
  if (!night) throw new Error('Lincoln School has a Family night');
  const { id, createdAt, ...setup } = lincoln.process;
  const { record, participants, notes, themes, dots } = night;
  const ballot = night.state.ballots[0];
  if (!ballot) throw new Error('the Family night has a vote');
  await store.write(async (db) => {
    await db
      .insertInto('process')
      .values({ id, setup: JSON.stringify(setup), created_at: createdAt })
      .execute();
    const session = { id: record.id, process: id, code: record.code, record: JSON.stringify(record), created_at: 1 };
    await db.insertInto('session').values(session).execute();
    for (const [index, { id, role, groups, table, language }] of participants.entries()) {
      const row = {
        id,
        session: record.id,
        device: 'd',
        role,
        groups: JSON.stringify(groups),
        table_number: table,
        language,
      };
      await db
        .insertInto('participant')
        .values({ ...row, created_at: index })
        .execute();
    }
  });
  const events: SessionEvent[] = night.record.protocol.steps.flatMap(({ id: step, kind }, index): SessionEvent[] => [
    { type: 'step-entered', at: record.startsAt ?? 0, run: index + 1, step, clock: { kind: 'untimed' } },
    ...(kind === 'write' ? [{ type: 'step-revealed', step, released: [] } as const] : []),
    ...(kind === 'vote' ? [{ type: 'ballot-opened', ballot: { ...ballot, result: null } } as const] : []),
    ...(kind === 'vote' && ballot.result
      ? [{ type: 'ballot-closed', ballot: ballot.id, result: ballot.result } as const]
      : []),
  ]);
  await store.commit([
    {
      session: record.id,
      events: events.map((event, index) => ({ number: index + 1, at: 0, actor: 'system', event })),
      commands: [],
      notes,
      ballotWords: [{ ballot: ballot.id, item: idOf.theme(3, 1), words: 'Families are partners inside the classroom' }],
      casts: dots.map(({ participant, ...row }) => ({ participant, cast: { kind: 'dots', ...row } })),
      documents: [
        document('themes', record.id, (doc) => {
          for (const theme of themes) {
            addTheme(doc, theme);
            for (const [order, note] of theme.notes.entries()) placeNote(doc, note, theme.id, `a${order}`);
          }
        }),
        document('synthesis', id, (doc) => {
          addMergedTheme(doc, idOf.merged(1), { title: 'Partners', about: '', order: 'a0', mark: 'common' });
          mergeInto(doc, { session: record.id, theme: idOf.theme(3, 1) }, idOf.merged(1));
        }),
        document('statement', id, (doc) => {
          addSentence(doc, { id: idOf.sentence(1), text: 'Families are partners here.', order: 'a0' });
          addSource(doc, idOf.sentence(1), { kind: 'merged', theme: idOf.merged(1) });
        }),
        document('sheet', idOf.participant(3, 1), (doc) =>
          writeNote(doc, idOf.note(3, 900), {
            text: 'Too late',
            language: 'en',
            question: 'future',
            step: 'future',
            writtenAt: 1,
          }),
        ),
      ],
    },
  ]);
}

test('there is nothing to gather of a process that nobody made', async () => {
  expect(await gather(store, idOf.process)).toBeNull();
});

test('what was written comes back as the report tells it', async () => {
  await keepFamilyNight();
  const sources = await gather(store, idOf.process);
  if (!sources) throw new Error('the process is there');
  const report = build(sources, NOW);
  expect(report.totals).toEqual({ sessions: 1, people: 45, notes: 36, notesKeptOff: null, sentences: 1, themes: 4 });
  expect(report.vision).toMatchObject([{ text: 'Families are partners here.', sources: [1] }]);
  expect(report.themes.map(({ title, mark, notes }) => [title, mark, notes.length])).toEqual([
    ['Partners', 'common', 13],
    ['Safe to be wrong', 'none', 7],
    ['After-school care until six', 'none', 7],
    ['The bus comes, and we know when', 'none', 3],
  ]);
  const dots = report.themes.map((theme) => theme.dots ?? 0).reduce((sum, each) => sum + each, 0);
  expect(dots).toBe(15 * 1 + 15 * 2 + 14 * 3);
});

test('the archive has every sheet, with words that were not accepted', async () => {
  await keepFamilyNight();
  const sources = await gather(store, idOf.process);
  if (!sources) throw new Error('the process is there');
  const { sessions } = archive(sources, await gatherForArchive(store, sources), NOW);
  expect(sessions[0]?.notes).toHaveLength(38);
  expect(sessions[0]?.unaccepted).toMatchObject([{ author: idOf.participant(3, 1), text: 'Too late' }]);
});
