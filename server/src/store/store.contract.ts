import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DocumentName } from '@futureback/shared/document-name.ts';
import type { NoteRow } from '@futureback/shared/session/notes.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Batch, Store } from './store.ts';

const id = (letter: string): string => letter.repeat(22);
const WALL: DocumentName = { kind: 'wall', owner: id('s') };

export const emptyBatch: Batch = {
  session: id('s'),
  events: [],
  commands: [],
  notes: [],
  ballotWords: [],
  casts: [],
  documents: [],
};

export const noteRow = (note: string, more: Partial<NoteRow> = {}): NoteRow => ({
  note,
  participant: id('p'),
  arrival: 1,
  step: 'it-is-2031',
  run: 2,
  late: false,
  wording: { text: 'Doors stand open', language: 'en', question: 'day' },
  released: null,
  held: null,
  concern: null,
  batch: null,
  back: false,
  ...more,
});

const update = (name: DocumentName, ...bytes: number[]): Batch => ({
  ...emptyBatch,
  documents: [{ name, update: new Uint8Array(bytes) }],
});

const process = (letter: string) => ({ id: id(letter), setup: '{}', created_at: 1 });

/** What every adapter of the store port keeps to. `open` is given a folder that is its own. */
export function storeContract(name: string, open: (folder: string) => Store): void {
  describe(`${name} keeps the store's contract`, () => {
    let folder: string;
    let store: Store;

    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'futureback-store-'));
      store = open(folder);
    });
    afterEach(async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    });

    async function reopened(): Promise<Store> {
      await store.close();
      store = open(folder);
      return store;
    }

    const processes = async (): Promise<string[]> =>
      (await store.read.selectFrom('process').select('id').orderBy('id').execute()).map((row) => row.id);

    test('what a commit wrote is there after a restart, whole', async () => {
      const note = noteRow(id('n'), {
        late: true,
        released: { hash: 'h', wording: { text: 'Doors open', language: 'en', question: 'day' } },
        held: 'private',
        batch: 3,
        back: true,
      });
      await store.commit([
        {
          session: id('s'),
          events: [
            { number: 1, at: 10, actor: 'system', event: { type: 'wall-covered', on: true } },
            { number: 2, at: 11, actor: 'account:a', event: { type: 'session-closed', at: 11 } },
          ],
          commands: [{ id: id('c'), ack: { ok: true, version: 2 } }],
          notes: [note],
          ballotWords: [{ ballot: id('b'), item: id('i'), words: 'Open doors' }],
          casts: [
            { participant: id('p'), cast: { kind: 'dots', ballot: id('b'), item: id('i'), dots: 2 } },
            {
              participant: id('p'),
              cast: { kind: 'mark', ballot: id('b'), item: id('i'), level: 4, concern: 'When?' },
            },
          ],
          documents: [{ name: WALL, update: new Uint8Array([1, 2, 3]) }],
        },
      ]);

      const after = await reopened();
      expect(await after.loadEvents(id('s'))).toEqual([
        { type: 'wall-covered', on: true },
        { type: 'session-closed', at: 11 },
      ]);
      expect(await after.loadCommand(id('s'), id('c'))).toEqual({ ok: true, version: 2 });
      expect(await after.loadNotes(id('s'))).toEqual([note]);
      expect(await after.loadDocument(WALL)).toEqual({ parts: [new Uint8Array([1, 2, 3])], upto: expect.any(Number) });
      expect(await after.read.selectFrom('dot').select('dots').execute()).toEqual([{ dots: 2 }]);
      expect(await after.read.selectFrom('mark').select(['level', 'concern']).execute()).toEqual([
        { level: 4, concern: 'When?' },
      ]);
      expect(await after.read.selectFrom('ballot_words').select('words').execute()).toEqual([{ words: 'Open doors' }]);
    });

    test('a note, a dot and a mark that come again take the place of what was', async () => {
      const dots = (count: number): Batch => ({
        ...emptyBatch,
        casts: [
          { participant: id('p'), cast: { kind: 'dots', ballot: id('b'), item: id('i'), dots: count } },
          {
            participant: id('p'),
            cast: { kind: 'mark', ballot: id('b'), item: id('i'), level: count + 1, concern: null },
          },
        ],
      });
      await store.commit([{ ...dots(1), notes: [noteRow(id('n'))] }]);
      await store.commit([{ ...dots(3), notes: [noteRow(id('n'), { late: true })] }]);
      expect(await store.loadNotes(id('s'))).toEqual([noteRow(id('n'), { late: true })]);
      expect(await store.read.selectFrom('dot').select('dots').execute()).toEqual([{ dots: 3 }]);
      expect(await store.read.selectFrom('mark').select('level').execute()).toEqual([{ level: 4 }]);

      await store.commit([dots(0)]);
      expect(await store.read.selectFrom('dot').selectAll().execute()).toEqual([]);
    });

    test('notes come back in the order of their arrival', async () => {
      const notes = [
        noteRow(id('a'), { arrival: 3 }),
        noteRow(id('b'), { arrival: 1 }),
        noteRow(id('c'), { arrival: 2 }),
      ];
      await store.commit([{ ...emptyBatch, notes }]);
      expect((await store.loadNotes(id('s'))).map((row) => row.note)).toEqual([id('b'), id('c'), id('a')]);
    });

    test('another participant cannot take over a note id', async () => {
      await store.commit([{ ...emptyBatch, notes: [noteRow(id('n'))] }]);
      const theft = { ...emptyBatch, notes: [noteRow(id('n'), { participant: id('q') })] };
      await expect(store.commit([theft])).rejects.toThrow('belongs to another');
      expect(await store.loadNotes(id('s'))).toEqual([noteRow(id('n'))]);
    });

    test('a commit is kept whole or not at all', async () => {
      const command = { ...emptyBatch, commands: [{ id: id('c'), ack: { ok: true as const, version: 1 } }] };
      await store.commit([command]);
      await expect(store.commit([update(WALL, 7), command])).rejects.toThrow();
      expect(await store.loadDocument(WALL)).toEqual({ parts: [], upto: 0 });
    });

    test('the same command in another session is another command', async () => {
      const command = { ...emptyBatch, commands: [{ id: id('c'), ack: { ok: true as const, version: 1 } }] };
      await store.commit([command, { ...command, session: id('t') }]);
      expect(await store.loadCommand(id('t'), id('c'))).toEqual({ ok: true, version: 1 });
      expect(await store.loadCommand(id('u'), id('c'))).toBeNull();
    });

    test("a process's documents are committed without a session, and nothing else is", async () => {
      const statement: DocumentName = { kind: 'statement', owner: id('x') };
      await store.commit([{ ...update(statement, 5), session: null }]);
      expect((await store.loadDocument(statement)).parts).toEqual([new Uint8Array([5])]);
      await expect(store.commit([{ ...emptyBatch, session: null, notes: [noteRow(id('n'))] }])).rejects.toThrow();
    });

    test('a document comes back as its updates in order, each under its own name', async () => {
      const sheet: DocumentName = { kind: 'sheet', owner: id('s') };
      await store.commit([update(WALL, 1), update(sheet, 9), update(WALL, 2)]);
      expect((await store.loadDocument(WALL)).parts).toEqual([new Uint8Array([1]), new Uint8Array([2])]);
      expect((await store.loadDocument(sheet)).parts).toEqual([new Uint8Array([9])]);
    });

    test('a compaction replaces what it read and keeps what came since', async () => {
      await store.commit([update(WALL, 1), update(WALL, 2)]);
      const { upto } = await store.loadDocument(WALL);
      await store.commit([update(WALL, 3)]);
      await store.compactDocument(WALL, upto, new Uint8Array([12]));
      expect((await store.loadDocument(WALL)).parts).toEqual([new Uint8Array([12]), new Uint8Array([3])]);
    });

    test('updates after a full compaction are never mistaken for older ones', async () => {
      await store.commit([update(WALL, 1), update(WALL, 2)]);
      await store.compactDocument(WALL, (await store.loadDocument(WALL)).upto, new Uint8Array([12]));
      await reopened();
      await store.commit([update(WALL, 3)]);
      const { parts, upto } = await store.loadDocument(WALL);
      expect(parts).toEqual([new Uint8Array([12]), new Uint8Array([3])]);
      await store.compactDocument(WALL, upto, new Uint8Array([123]));
      expect((await store.loadDocument(WALL)).parts).toEqual([new Uint8Array([123])]);
    });

    test('an older compaction that comes late changes nothing', async () => {
      await store.commit([update(WALL, 1)]);
      const early = await store.loadDocument(WALL);
      await store.commit([update(WALL, 2)]);
      await store.compactDocument(WALL, (await store.loadDocument(WALL)).upto, new Uint8Array([12]));
      await store.compactDocument(WALL, early.upto, new Uint8Array([1]));
      expect((await store.loadDocument(WALL)).parts).toEqual([new Uint8Array([12])]);
    });

    test('work that throws leaves nothing behind', async () => {
      const work = store.write(async (db) => {
        await db.insertInto('process').values(process('a')).execute();
        throw new Error('thought better of it');
      });
      await expect(work).rejects.toThrow('thought better of it');
      expect(await processes()).toEqual([]);
    });

    test('readers never see work that is not finished', async () => {
      const seen: string[][] = [];
      await store.write(async (db) => {
        await db.insertInto('process').values(process('a')).execute();
        seen.push(await processes());
      });
      seen.push(await processes());
      expect(seen).toEqual([[], [id('a')]]);
    });

    test('a commit never lands inside work that is under way, nor goes with it', async () => {
      const [begun, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      const work = store.write(async (db) => {
        await db.insertInto('process').values(process('a')).execute();
        begun.resolve();
        await gate.promise;
        throw new Error('thought better of it');
      });
      await begun.promise;
      const commit = store.commit([update(WALL, 1)]);
      gate.resolve();
      await expect(work).rejects.toThrow('thought better of it');
      await commit;
      expect(await processes()).toEqual([]);
      expect((await store.loadDocument(WALL)).parts).toEqual([new Uint8Array([1])]);
    });

    test('statements of others wait for work that is under way', async () => {
      const [begun, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      const work = store.write(async (db) => {
        begun.resolve();
        await gate.promise;
        await db.insertInto('process').values(process('a')).execute();
      });
      await begun.promise;
      const other = store.writer.updateTable('process').set({ setup: '{"seen":true}' }).execute();
      gate.resolve();
      await Promise.all([work, other]);
      expect(await store.read.selectFrom('process').select('setup').execute()).toEqual([{ setup: '{"seen":true}' }]);
    });

    test('many writers at once all come through', async () => {
      const letters = [...'abcdefghijklmnop'];
      await Promise.all(
        letters.flatMap((letter) => [
          store.write((db) => db.insertInto('process').values(process(letter)).execute()),
          store.commit([update(WALL, letter.charCodeAt(0))]),
        ]),
      );
      expect(await processes()).toEqual(letters.map(id));
      expect((await store.loadDocument(WALL)).parts).toHaveLength(letters.length);
    });

    test('of works that come together, one that throws takes nothing of the others back', async () => {
      const works = [...'abcde'].map((letter) =>
        store.write(async (db) => {
          await db.insertInto('process').values(process(letter)).execute();
          if (letter === 'c') throw new Error('thought better of it');
          return letter;
        }),
      );
      const outcomes = await Promise.allSettled(works);
      expect(outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : 'refused'))).toEqual([
        'a',
        'b',
        'refused',
        'd',
        'e',
      ]);
      expect(await processes()).toEqual([...'abde'].map(id));
    });

    test('of commits that come together, one that breaks a promise fails alone', async () => {
      const command: Batch = { ...emptyBatch, commands: [{ id: id('c'), ack: { ok: true, version: 1 } }] };
      const commits = [update(WALL, 1), command, command, update(WALL, 2)].map((batch) => store.commit([batch]));
      const outcomes = await Promise.allSettled(commits);
      expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
      expect((await store.loadDocument(WALL)).parts).toEqual([new Uint8Array([1]), new Uint8Array([2])]);
    });

    test('what resolves is on disk: a reader that looks at once finds it', async () => {
      const works = [...'abcdefgh'].map(async (letter) => {
        await store.write((db) => db.insertInto('process').values(process(letter)).execute());
        return (await processes()).includes(id(letter));
      });
      expect(await Promise.all(works)).toEqual(works.map(() => true));
    });

    test('reads cannot write', async () => {
      await expect(store.read.insertInto('process').values(process('a')).execute()).rejects.toThrow();
    });

    test('a backup is a whole store of its own', async () => {
      await store.write((db) => db.insertInto('process').values(process('a')).execute());
      await store.commit([update(WALL, 1)]);
      const copy = mkdtempSync(join(tmpdir(), 'futureback-copy-'));
      await store.backup(join(copy, 'futureback.sqlite'));
      await store.write((db) => db.insertInto('process').values(process('b')).execute());
      const restored = open(copy);
      try {
        expect(await restored.read.selectFrom('process').select('id').execute()).toEqual([{ id: id('a') }]);
        expect((await restored.loadDocument(WALL)).parts).toEqual([new Uint8Array([1])]);
      } finally {
        await restored.close();
        rmSync(copy, { recursive: true });
      }
    });
  });
}
