import { SESSION_ROLES } from '@futureback/shared/actor.ts';
import type { DocumentKind } from '@futureback/shared/document-name.ts';
import { readSheet } from '@futureback/shared/documents/sheet.ts';
import { readStatement } from '@futureback/shared/documents/statement.ts';
import { readSynthesis } from '@futureback/shared/documents/synthesis.ts';
import { readThemes } from '@futureback/shared/documents/themes.ts';
import type { Id, ProcessId } from '@futureback/shared/ids.ts';
import { Process, SessionRecord } from '@futureback/shared/process/schema.ts';
import type { Sheet } from '@futureback/shared/report/archive.ts';
import type { ReportSources } from '@futureback/shared/report/sources.ts';
import { evolve } from '@futureback/shared/session/evolve.ts';
import { newSession } from '@futureback/shared/session/state.ts';
import type { Attendee, SessionMaterial } from '@futureback/shared/synthesis/material.ts';
import * as Y from 'yjs';
import { loadAccessLog } from '../store/access-log.ts';
import type { Store } from '../store/store.ts';

/** Everything that is on disk of a process, read into plain values; null when there is no such process. */
export async function gather(store: Store, process: ProcessId): Promise<ReportSources | null> {
  const row = await store.read.selectFrom('process').selectAll().where('id', '=', process).executeTakeFirst();
  if (!row) return null;
  const records = await store.read
    .selectFrom('session')
    .select('record')
    .where('process', '=', process)
    .orderBy('created_at')
    .execute();
  return {
    process: Process.parse({ ...JSON.parse(row.setup), id: row.id, createdAt: row.created_at }),
    sessions: await Promise.all(
      records.map(({ record }) => gatherSession(store, SessionRecord.parse(JSON.parse(record)))),
    ),
    synthesis: await readDocument(store, 'synthesis', process, readSynthesis),
    statement: await readDocument(store, 'statement', process, readStatement),
  };
}

/** What the complete archive holds beyond a report: everybody's sheets, and who looked for whom. */
export async function gatherForArchive(store: Store, sources: ReportSources) {
  return {
    sheets: await gatherSheets(store, sources),
    accessLog: await loadAccessLog(store.read, sources.process.id),
  };
}

async function gatherSheets(store: Store, { sessions }: ReportSources): Promise<Sheet[]> {
  const sheets: Sheet[] = [];
  for (const { participants } of sessions) {
    for (const { id: participant } of participants) {
      sheets.push({ participant, notes: await readDocument(store, 'sheet', participant, readSheet) });
    }
  }
  return sheets;
}

async function gatherSession(store: Store, record: SessionRecord): Promise<SessionMaterial> {
  const events = await store.loadEvents(record.id);
  const state = events.reduce(evolve, newSession(record.protocol));
  const here = store.read.selectFrom('participant').select('id').where('session', '=', record.id);
  return {
    record,
    state,
    notes: await store.loadNotes(record.id),
    participants: await attendees(store, record.id),
    themes: await readDocument(store, 'themes', record.id, readThemes),
    ballotWords: await store.read
      .selectFrom('ballot_words')
      .select(['ballot', 'item', 'words'])
      .where('session', '=', record.id)
      .where(
        'ballot',
        'in',
        state.ballots.map(({ id }) => id),
      )
      .execute(),
    dots: await store.read.selectFrom('dot').selectAll().where('participant', 'in', here).execute(),
    marks: await store.read.selectFrom('mark').selectAll().where('participant', 'in', here).execute(),
  };
}

async function attendees(store: Store, session: Id): Promise<Attendee[]> {
  const rows = await store.read
    .selectFrom('participant')
    .selectAll()
    .where('session', '=', session)
    .orderBy('created_at')
    .execute();
  return rows.map(({ id, role, groups, table_number, language }) => ({
    id,
    role: SESSION_ROLES.find((known) => known === role) ?? 'participant',
    groups: JSON.parse(groups) as string[],
    table: table_number,
    language,
  }));
}

async function readDocument<Content>(
  store: Store,
  kind: DocumentKind,
  owner: Id,
  read: (doc: Y.Doc) => Content,
): Promise<Content> {
  const doc = new Y.Doc();
  for (const part of (await store.loadDocument({ kind, owner })).parts) Y.applyUpdate(doc, part);
  const content = read(doc);
  doc.destroy();
  return content;
}
